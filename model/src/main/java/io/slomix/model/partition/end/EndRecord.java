package io.slomix.model.partition.end;

import io.slomix.model.partition.link.LinkReason;

/**
 * One current artifact of a server as partition sees it (lua-round-event 17.2, 17.3). Made by
 * {@link EndRecords}.
 *
 * @param source who witnessed the end
 * @param name name of the artifact; with the source its identity
 * @param sourceKey what it reports: deliveries of one event share it (12.1)
 * @param map normalised name of the map (7.2); null where there is an obstacle
 * @param end when the round ended; null where there is an obstacle
 * @param label the round number that it names
 * @param content what tells its content from another
 * @param aborted the artifact itself says that its round did not end regularly (7.4)
 * @param duplicateOf name of the stats file that this one dumps again by R11, or null
 * @param obstacle why it can be part of no round, or null
 */
public record EndRecord(
    EndSource source,
    String name,
    String sourceKey,
    String map,
    EndEstimate end,
    ClaimedLabel label,
    RecordContent content,
    boolean aborted,
    String duplicateOf,
    LinkReason obstacle) {

  /** The same record with what the stats rules said of its file. */
  public EndRecord withVerdict(boolean isAborted, String original) {
    return new EndRecord(
        source, name, sourceKey, map, end, label, content, isAborted, original, obstacle);
  }

  /** Whether it can be part of a round. */
  public boolean clusterable() {
    return obstacle == null;
  }

  /** Whether it is a stats file that was understood. */
  public boolean isReadableStats() {
    return source == EndSource.STATS && content.readable();
  }

  /** Its round number when it can be trusted, else null; an abort inverts labels (2.2, 7.4). */
  public Integer trustedLabel() {
    return label.trusted() && label.isRound() && !aborted ? label.number() : null;
  }
}
