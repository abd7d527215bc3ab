package io.slomix.jobs.fault;

import io.slomix.model.evidence.ArtifactClassifier;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.Sha256;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.leg.SampleLegs;
import io.slomix.sources.sample.truth.SampleFile;
import io.slomix.sources.sample.truth.SampleRound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Something that the game server leaves behind or sends.
 *
 * @param at after the beginning of the evening, in the time of the players
 * @param message whether it is posted; else it is a file
 * @param name of the file
 */
record Delivery(Duration at, boolean message, String name, byte[] content) {

  private static final Duration BEFORE = Duration.ofSeconds(30);

  /**
   * A sample evening in the order in which a server would write it; messages are late, repeated and
   * out of order.
   */
  static List<Delivery> evening(SampleOptions options, Random random) {
    List<SampleRound> rounds = SampleEvening.generate(options);
    Instant begin =
        rounds.stream().map(SampleRound::end).min(Comparator.naturalOrder()).orElseThrow();
    List<Delivery> deliveries = new ArrayList<>();
    for (SampleRound round : rounds) {
      Duration end = Duration.between(begin, round.end()).plus(BEFORE);
      round.file().ifPresent(file -> deliveries.add(file(end.plusSeconds(3), file)));
      for (SampleFile file : SampleLegs.of(round, options.zone())) {
        if (ArtifactClassifier.classify(file.name(), file.content()) == ArtifactKind.WEBHOOK) {
          int copies = 1 + random.nextInt(3);
          for (int i = 0; i < copies; i++) {
            // Most come at once; some were kept back until the server reached us again.
            int late = random.nextInt(4) == 0 ? random.nextInt(1_800) : random.nextInt(8);
            deliveries.add(message(end.plusSeconds(late), file));
          }
        } else {
          deliveries.add(file(end.plusSeconds(2 + random.nextInt(25)), file));
        }
      }
    }
    deliveries.sort(Comparator.comparing(Delivery::at));
    return deliveries;
  }

  private static Delivery file(Duration at, SampleFile file) {
    return new Delivery(at, false, file.name(), file.content());
  }

  private static Delivery message(Duration at, SampleFile file) {
    String name = "message-" + Sha256.hex(file.content()) + ".json";
    return new Delivery(at, true, name, file.content());
  }
}
