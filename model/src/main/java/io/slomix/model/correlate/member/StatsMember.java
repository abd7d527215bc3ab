package io.slomix.model.correlate.member;

import io.slomix.model.stats.StatsContent.Report;
import io.slomix.model.stats.StatsFileName;

/**
 * A readable stats file that belongs to a round.
 *
 * @param name its accepted name
 * @param sha256 digest of its bytes
 * @param instant epoch seconds of its clock
 * @param repeatedHour the clock has two meanings
 * @param report its content
 */
public record StatsMember(
    StatsFileName name, String sha256, long instant, boolean repeatedHour, Report report) {}
