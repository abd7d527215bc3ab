package io.slomix.model.testing;

import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.evidence.Reason;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates small evenings in which everything goes wrong that does on real servers. */
public final class EveningArbitraries {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");
  private static final List<LocalDateTime> STARTS =
      List.of(
          LocalDateTime.of(2026, 5, 1, 21, 0),
          LocalDateTime.of(2026, 5, 1, 23, 40),
          LocalDateTime.of(2025, 10, 26, 2, 20),
          LocalDateTime.of(2026, 3, 29, 1, 50));

  private EveningArbitraries() {}

  /** What happens next on the server. */
  enum Happening {
    MATCH,
    ROUND_1_ONLY,
    ROUND_2_ONLY,
    ABORTED_ROUND_1,
    ABORTED_ROUND_2,
    DUPLICATED_ROUND_2,
    EMPTY,
    CORRUPT,
    TRUNCATED_CONTENT,
    SHORTER_CONTENT
  }

  private record Step(Happening happening, boolean radar, int gapMinutes) {}

  /** Evenings of so many happenings, some of which leave two files. */
  public static Arbitrary<List<StatsEvidence>> evenings(int least, int most) {
    Arbitrary<Step> steps =
        Combinators.combine(
                Arbitraries.of(Happening.class),
                Arbitraries.of(true, false),
                Arbitraries.of(1, 4, 9, 40, 46))
            .as(Step::new);
    return Combinators.combine(
            Arbitraries.of(STARTS), steps.list().ofMinSize(least).ofMaxSize(most))
        .as(EveningArbitraries::evidence);
  }

  private static List<StatsEvidence> evidence(LocalDateTime start, List<Step> steps) {
    List<StatsEvidence> evidence = new ArrayList<>();
    LocalDateTime time = start;
    for (Step step : steps) {
      time = time.plusMinutes(step.gapMinutes());
      files(step, time).forEach(evidence::add);
      time = time.plusMinutes(7);
    }
    return evidence;
  }

  private static List<StatsEvidence> files(Step step, LocalDateTime time) {
    String map = step.radar() ? "radar" : "supply";
    RoundFiles r1 = RoundFiles.round1(STAMP.format(time), map);
    RoundFiles r2 = RoundFiles.round2(STAMP.format(time.plusMinutes(7)), map);
    RoundFiles again = RoundFiles.round2(STAMP.format(time.plusSeconds(455)), map);
    return switch (step.happening()) {
      case MATCH -> List.of(r1.evidence(), r2.evidence());
      case ROUND_1_ONLY -> List.of(r1.evidence());
      case ROUND_2_ONLY -> List.of(r2.evidence());
      case ABORTED_ROUND_1 ->
          List.of(r2.rounds(0).playTime(null).limits("12:00", "0:00").evidence());
      case ABORTED_ROUND_2 ->
          List.of(r1.limits("5:00", "5:00").playTime("-1").rounds(1).evidence());
      case DUPLICATED_ROUND_2 -> List.of(r2.evidence(), again.evidence());
      case EMPTY -> List.of(r1.players(List.of()).evidence());
      case CORRUPT -> List.of(r1.refused(Reason.FIELD_COUNT, 999));
      case TRUNCATED_CONTENT -> List.of(r1.evidence(), r1.refused(Reason.FIELD_COUNT, 99_999));
      case SHORTER_CONTENT ->
          List.of(r1.evidence(), r1.players(Teams.firstRound().subList(0, 3)).evidence());
    };
  }
}
