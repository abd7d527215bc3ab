package io.slomix.model.proximity.capture;

import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.partition.end.ClaimedLabel;

/**
 * What correlation needs to know of a capture; its rows go their own way (design 3).
 *
 * @param map as the file says it, or null
 * @param startUnix start by its writer, or null
 * @param endUnix end by its writer, or null
 * @param label the round number that it claims, corrected for its generation; null without one
 * @param labelTrusted whether such a number is right as a rule (proximity-file 3.1)
 * @param parseStatus how much could be read
 */
public record CaptureHead(
    String map,
    Long startUnix,
    Long endUnix,
    Integer label,
    boolean labelTrusted,
    ParseStatus parseStatus) {

  /** The head of a capture; the map and number of its name serve where the header has none. */
  public static CaptureHead of(Capture capture) {
    CaptureHeader header = capture.header();
    CaptureFileName name = CaptureFileName.parse(capture.file()).orElse(null);
    Integer claimed = header.round() == null && name != null ? name.label() : header.round();
    ClaimedLabel label = capture.generation().label(claimed);
    return new CaptureHead(
        header.map() == null && name != null ? name.map() : header.map(),
        header.roundStartUnix(),
        header.roundEndUnix(),
        label.number(),
        label.trusted(),
        capture.quality().parseStatus());
  }

  /** The round number that it claims. */
  public ClaimedLabel claimed() {
    return new ClaimedLabel(label, labelTrusted);
  }
}
