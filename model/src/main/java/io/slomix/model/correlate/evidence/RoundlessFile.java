package io.slomix.model.correlate.evidence;

import io.slomix.model.match.file.FileStatus;
import io.slomix.model.stats.StatsContent.Refusal;
import io.slomix.model.stats.StatsFileName;

/**
 * A stats file of which nothing is used.
 *
 * @param file its name as found
 * @param sha256 digest of its bytes
 * @param name its accepted name, null when the name is what is refused
 * @param instant epoch seconds of its clock, null without a name
 * @param repeatedHour the clock has two meanings
 * @param status REFUSED, INVALID or CORRUPT
 * @param refusal where and why
 */
public record RoundlessFile(
    String file,
    String sha256,
    StatsFileName name,
    Long instant,
    boolean repeatedHour,
    FileStatus status,
    Refusal refusal) {}
