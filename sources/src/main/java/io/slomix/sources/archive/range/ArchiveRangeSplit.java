package io.slomix.sources.archive.range;

import org.apache.flink.api.connector.source.SourceSplit;

/**
 * A part of the archive that is to be read.
 *
 * @param afterSerial the last serial that was read, exclusive; moves as reading goes on
 * @param upToSerial the last serial to read; two splits never share it
 */
public record ArchiveRangeSplit(long afterSerial, long upToSerial) implements SourceSplit {
  @Override
  public String splitId() {
    return "archive-" + upToSerial;
  }
}
