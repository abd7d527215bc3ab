package io.slomix.jobs.explain.stored;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A file that somebody means, whatever it was called.
 *
 * @param server whose file it is
 * @param zone of that server's clock; empty when the database knows none
 * @param file name of the file
 * @param fingerprint the round that it belongs to; empty when it belongs to none
 * @param number the round's number for people (R25), null when it has none
 */
public record RoundReference(
    String server,
    Optional<ZoneId> zone,
    String file,
    Optional<String> fingerprint,
    Integer number) {}
