package io.slomix.model.merge;

import io.slomix.model.partition.leg.LegSet;
import io.slomix.model.round.EndReason;

/**
 * What the evening knows of a round, beside its stats file and its Lua event.
 *
 * @param roundNumber real number 1 or 2, null when not known
 * @param aborted the round did not end regularly: its stats file, or without one its Lua event,
 *     says so
 * @param abortReason why, if it was aborted ({@code RoundEnd.aborted}, R14); else ignored
 * @param endUnix the end that its cluster has, epoch seconds
 * @param legs the sources that it has
 * @param labelsDiffer trusted sources give it different numbers
 * @param captureStartUnix start by the proximity capture, null without one
 */
public record RoundContext(
    Integer roundNumber,
    boolean aborted,
    EndReason abortReason,
    Long endUnix,
    LegSet legs,
    boolean labelsDiffer,
    Long captureStartUnix) {}
