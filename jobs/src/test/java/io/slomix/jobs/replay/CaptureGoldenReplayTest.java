package io.slomix.jobs.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.slomix.model.proximity.capture.Capture;
import io.slomix.model.proximity.capture.CaptureContent;
import io.slomix.model.proximity.capture.CaptureHead;
import io.slomix.model.proximity.capture.Generation;
import io.slomix.model.proximity.derive.DerivedCapture;
import io.slomix.model.proximity.life.LifeMetrics;
import io.slomix.model.proximity.section.Section;
import io.slomix.model.proximity.teamplay.PairTeamplay;
import io.slomix.model.proximity.teamplay.PlayerTeamplay;
import io.slomix.model.proximity.trade.Mate;
import io.slomix.model.proximity.trade.TradeEvent;
import io.slomix.sources.format.proximity.CaptureReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The golden values of proximity-file 2.4, on the two example files. */
class CaptureGoldenReplayTest {

  private static final String A = "2026-02-12-134008-supply-round-1_engagements.txt";
  private static final String B = "2026-08-22-140004-supply-round-2_engagements.txt";

  @Test
  void exampleA_counts() throws IOException {
    Capture a = capture(A);
    assertThat(a.generation()).isEqualTo(Generation.V4_SPRINT);
    assertThat(a.quality().remarks()).isEmpty();
    assertThat(a.engagements()).hasSize(4);
    assertThat(a.engagements()).filteredOn(e -> e.crossfire()).hasSize(1);
    assertThat(a.engagements())
        .extracting(e -> e.outcome())
        .containsExactly("killed", "killed", "escaped", "round_end");
    assertThat(a.lives()).hasSize(5);
    assertThat(a.lives().stream().mapToInt(life -> life.path().size()).sum()).isEqualTo(44);
    assertThat(a.of(Section.KILL_HEATMAP)).hasSize(1);
    assertThat(a.of(Section.MOVEMENT_HEATMAP)).hasSize(9);
    assertThat(a.of(Section.OBJECTIVE_FOCUS)).hasSize(4);
    CaptureHead head = CaptureHead.of(a);
    assertThat(head.label()).isEqualTo(1);
    assertThat(head.labelTrusted()).isFalse();
    assertThat(head.endUnix()).isEqualTo(1_770_900_008L);
  }

  @Test
  void exampleA_lives() throws IOException {
    List<LifeMetrics> lives = DerivedCapture.of(capture(A)).metrics();
    assertLife(lives.get(0), 1500, 500, 120.0, 80.0, 0);
    assertLife(lives.get(1), 2500, 500, 150.0, 60.0, 0);
    assertLife(lives.get(2), 3500, 1000, 350.0, 96.0, 0);
    assertLife(lives.get(3), 7500, 500, 1650.0, 220.0, 61.538);
    assertLife(lives.get(4), 7500, 500, 1875.0, 250.0, 61.538);
  }

  @Test
  void exampleA_tradesAndSupport() throws IOException {
    DerivedCapture a = DerivedCapture.of(capture(A));
    TradeEvent first = a.originalTrades().get(0);
    assertThat(first.atMillis()).isEqualTo(2000);
    assertThat(first.opportunities()).isEmpty();
    assertThat(first.attempts()).containsExactly(new Mate(guid("D4"), "Dr_ift", null, 2500, 112));
    assertThat(first.successes()).extracting(Mate::atMillis).containsExactly(3000);
    assertThat(first.missed()).isEmpty();
    assertThat(first.nearestMateDistance()).isCloseTo(900.6, within(0.05));
    assertThat(first.isolated()).isFalse();
    TradeEvent second = a.originalTrades().get(1);
    assertThat(second.atMillis()).isEqualTo(3000);
    assertThat(second.attempts()).isEmpty();
    assertThat(second.successes()).isEmpty();
    assertThat(second.missed()).extracting(Mate::guid).containsExactly(guid("B2"));
    assertThat(second.nearestMateDistance()).isCloseTo(360.6, within(0.05));
    assertThat(a.support().supported()).isEqualTo(8);
    assertThat(a.support().percent()).isCloseTo(18.18, within(0.005));
  }

  @Test
  void exampleA_teamplay() throws IOException {
    DerivedCapture a = DerivedCapture.of(capture(A));
    assertThat(a.teamplay().players())
        .extracting(CaptureGoldenReplayTest::numbers)
        .containsExactly(
            List.of(1, 1, 40, 1, 300L, 0, 1, 1, 0, 0, 0, 0, 1, 112),
            List.of(1, 1, 35, 0, 300L, 0, 0, 1, 0, 0, 0, 0, 0, 10),
            List.of(0, 0, 0, 0, 0L, 0, 0, 1, 1, 0, 1, 0, 0, 75),
            List.of(0, 0, 0, 0, 0L, 1, 2, 1, 0, 0, 0, 1, 0, 18));
    assertThat(a.teamplay().pairs())
        .containsExactly(
            new PairTeamplay(guid("A1"), "^1Anvil", guid("B2"), "Bolt_er", 1, 1, 75, 300, 1, 1));
  }

  @Test
  void exampleB_countsAndLives() throws IOException {
    Capture b = capture(B);
    assertThat(b.generation()).isEqualTo(Generation.V6_DECLARED);
    assertThat(b.quality().remarks()).isEmpty();
    assertThat(b.rows()).hasSize(Section.values().length - 2);
    assertThat(b.engagements()).filteredOn(e -> e.crossfire()).hasSize(2);
    assertThat(b.engagements()).filteredOn(e -> e.killed()).hasSize(3);
    assertThat(b.of(Section.SHOT_FIRED)).hasSize(9);
    List<LifeMetrics> lives = DerivedCapture.of(b).metrics();
    assertLife(lives.get(0), 1200, 400, 108, 90, 0);
    assertLife(lives.get(1), 1600, 400, 32, 20, 0);
    assertLife(lives.get(2), 2400, 400, 216, 90, 0);
    assertLife(lives.get(3), 3200, 400, 724.077, 226.3, 77.778);
    assertLife(lives.get(4), 3200, 400, 288, 90, 0);
    assertThat(lives.get(3).peakSpeed()).isEqualTo(226.3);
  }

  @Test
  void exampleB_theDeadVictimIsAnAvengerByTheOriginalRulesOnly() throws IOException {
    DerivedCapture b = DerivedCapture.of(capture(B));
    assertThat(b.support().supported()).isEqualTo(15);
    assertThat(b.support().total()).isEqualTo(37);
    assertThat(b.originalTrades().get(0).attempts())
        .extracting(Mate::guid)
        .containsExactlyInAnyOrder(guid("C3"), guid("D4"));
    TradeEvent first = b.trades().get(0);
    assertThat(first.attempts()).extracting(Mate::guid).containsExactly(guid("D4"));
    assertThat(first.opportunities())
        .extracting(mate -> Math.round(mate.distance()))
        .containsExactly(200L, 255L);
    assertThat(first.successes()).extracting(Mate::guid).containsExactly(guid("D4"));
    assertThat(b.trades().get(1).successes()).extracting(Mate::guid).containsExactly(guid("B2"));
    TradeEvent third = b.trades().get(2);
    assertThat(third.missed()).extracting(Mate::guid).containsExactly(guid("E5"));
    assertThat(third.opportunities().get(0).distance()).isCloseTo(70.7, within(0.05));
  }

  @Test
  void exampleB_corpseAndClampedHits() throws IOException {
    DerivedCapture b = DerivedCapture.of(capture(B));
    assertThat(b.corpseEngagements()).containsExactly(3);
    assertThat(b.teamplay().players().get(0).targeted()).isEqualTo(2);
    assertThat(b.rows().get(Section.WEAPON_ACCURACY))
        .filteredOn(row -> row.whole(4) == 0)
        .allSatisfy(row -> assertThat(row.whole(5)).isZero());
  }

  private static List<Object> numbers(PlayerTeamplay p) {
    return List.of(
        p.crossfireParticipations(),
        p.crossfireKills(),
        p.crossfireDamage(),
        p.crossfireFinalBlows(),
        p.delaySumMillis(),
        p.soloKills(),
        p.soloEngagements(),
        p.targeted(),
        p.focused(),
        p.focusEscapes(),
        p.focusDeaths(),
        p.soloEscapes(),
        p.soloDeaths(),
        p.damageTaken());
  }

  private static void assertLife(
      LifeMetrics life, int duration, int move, double distance, double speed, double sprint) {
    assertThat(life.durationMillis()).isEqualTo(duration);
    assertThat(life.timeToFirstMoveMillis()).isEqualTo(move);
    assertThat(life.totalDistance()).isCloseTo(distance, within(0.001));
    assertThat(life.averageSpeed()).isCloseTo(speed, within(0.001));
    assertThat(life.sprintPercent()).isCloseTo(sprint, within(0.001));
  }

  private static String guid(String pair) {
    return pair.repeat(16);
  }

  private static Capture capture(String file) throws IOException {
    Path path = Corpus.directory("proximity-fixtures").resolve(file);
    CaptureContent content = CaptureReader.read(file, Files.readAllBytes(path));
    return ((CaptureContent.Report) content).capture();
  }
}
