package io.slomix.model.partition.health;

/**
 * Rounds in a row whose stats files lie whole hours away: the zone of the server is configured
 * wrongly (lua-round-event 13.3 {@code tz_offset_suspected}).
 *
 * @param hours how much later the files seem to be; negative when earlier, never 0
 * @param first end of the first of these rounds, epoch seconds
 * @param last end of the last of them
 * @param rounds how many there are, at least three
 */
public record ZoneShift(int hours, long first, long last, int rounds) {}
