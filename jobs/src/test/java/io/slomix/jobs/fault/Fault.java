package io.slomix.jobs.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Something that goes wrong during an evening.
 *
 * @param at after its beginning, in the time of the test
 * @param lasting until it is mended
 */
record Fault(Kind kind, Duration at, Duration lasting) {

  enum Kind {
    /** The SFTP server accepts and says nothing. */
    SFTP_HANGS,
    /** It cuts every connection on which a file is opened. */
    SFTP_DROPS,
    /** It ends every file in the middle. */
    SFTP_TRUNCATES,
    /** PostgreSQL is restarted. */
    DATABASE_RESTARTS,
    /** The Kafka broker is restarted, where there is one. */
    KAFKA_RESTARTS,
    /** The collector is killed, where there is one, and started again. */
    KILL_OF_COLLECTOR,
    /** The process is killed, and started again. */
    KILL
  }

  private static final int KILLS = 5;

  /** The faults of an evening: five kills, and two of each other kind, at times that are drawn. */
  static List<Fault> drawn(Random random, Duration evening) {
    List<Fault> faults = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      int times = kind == Kind.KILL ? KILLS : 2;
      for (int i = 0; i < times; i++) {
        // One in each part of the evening, so that the process gets up in between.
        long part = evening.toMillis() / times;
        long at = i * part + (long) (part * (0.1 + 0.8 * random.nextDouble()));
        long lasting = 500 + random.nextInt(4_000);
        faults.add(new Fault(kind, Duration.ofMillis(at), Duration.ofMillis(lasting)));
      }
    }
    faults.sort(Comparator.comparing(Fault::at));
    return faults;
  }
}
