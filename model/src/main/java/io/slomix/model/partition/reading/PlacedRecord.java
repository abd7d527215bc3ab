package io.slomix.model.partition.reading;

import io.slomix.model.partition.end.EndRecord;
import java.util.Comparator;

/**
 * A record at the one end that is taken for it.
 *
 * @param record what was witnessed
 * @param end epoch seconds
 * @param guessed its clock has two meanings and nothing said which
 */
public record PlacedRecord(EndRecord record, long end, boolean guessed) {

  /** By end, source and key (lua-round-event 17.4 step 1), then by name and content. */
  public static final Comparator<PlacedRecord> ORDER =
      Comparator.comparingLong(PlacedRecord::end)
          .thenComparing(p -> p.record().source())
          .thenComparing(p -> p.record().sourceKey())
          .thenComparing(PlacedRecord::name)
          .thenComparing(p -> p.record().content().sha256());

  /** The same record at another end. */
  public PlacedRecord at(long instant) {
    return new PlacedRecord(record, instant, guessed);
  }

  /** Name of the artifact. */
  public String name() {
    return record.name();
  }

  /** Whether its end is a unix time of the server. */
  public boolean precise() {
    return record.end().precise();
  }

  /** Seconds to another instant, never negative. */
  public long distanceTo(long instant) {
    return Math.abs(end - instant);
  }
}
