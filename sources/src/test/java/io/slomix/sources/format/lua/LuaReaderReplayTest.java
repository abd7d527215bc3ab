package io.slomix.sources.format.lua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.slomix.model.lua.LuaContent;
import io.slomix.model.lua.LuaContent.Report;
import io.slomix.model.lua.LuaRound;
import io.slomix.model.lua.end.LuaAbort;
import io.slomix.model.lua.end.RoundEnd;
import io.slomix.model.lua.rule.LuaVersion;
import io.slomix.sources.format.TruthFile;
import io.slomix.sources.format.stats.ReplayCorpus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The readers over the simulated evenings of the corpus, held against what really happened. */
class LuaReaderReplayTest {

  private static final Map<String, String> REASON =
      Map.of("objective", "OBJECTIVE", "timelimit", "NORMAL", "surrender", "SURRENDER");

  @Test
  void everyEventIsReadAndMessageAndFileSayTheSame() {
    int events = 0;
    for (TruthFile.Round truth : rounds()) {
      List<LuaRound> files = truth.files("gametimes").stream().map(this::gametime).toList();
      List<LuaRound> messages = truth.files("webhooks").stream().map(this::message).toList();
      for (LuaRound message : messages) {
        assertThat(withoutSpawns(message)).isEqualTo(withoutSpawns(files.get(0)));
      }
      events += files.size() + messages.size();
    }
    assertThat(events).isGreaterThan(90);
  }

  @Test
  void roundsAreWhatHappened() {
    int rounds = 0;
    for (TruthFile.Round truth : rounds()) {
      for (Path file : truth.files("gametimes")) {
        LuaRound round = gametime(file);
        assertThat(round.map()).as(file.toString()).isEqualTo(truth.text("map"));
        assertThat(round.timing().endUnix())
            .isCloseTo(Long.parseLong(truth.text("round_end_unix")), within(1L));
        assertTiming(round, truth);
        boolean aborted = truth.text("status").equals("aborted");
        boolean hasRegularFile = !aborted && !truth.files("gamestats").isEmpty();
        assertThat(LuaAbort.isAborted(round, hasRegularFile))
            .as(file.toString())
            .isEqualTo(aborted);
        if (!aborted) {
          assertOutcome(round, truth);
        }
        rounds++;
      }
    }
    assertThat(rounds).isGreaterThan(45);
  }

  private static void assertTiming(LuaRound round, TruthFile.Round truth) {
    assertThat(round.timing().playtimeSeconds())
        .isCloseTo(truth.whole("game_clock_sec"), within(2));
    double limit = Double.parseDouble(truth.text("timelimit_min")) * 60;
    assertThat((double) round.timing().timeLimitSeconds()).isCloseTo(limit, within(0.51));
    if (LuaVersion.of(round.luaVersion()).orElseThrow().measuresPauses()) {
      assertThat(round.timing().pauseCount()).isEqualTo(truth.whole("pause_count"));
      assertThat(round.timing().pauseSeconds())
          .isCloseTo(truth.whole("pause_sec"), within(truth.whole("pause_count")));
      assertThat(round.pauses()).hasSize(truth.whole("pause_count"));
    }
  }

  private static void assertOutcome(LuaRound round, TruthFile.Round truth) {
    assertThat(round.label()).isEqualTo(truth.whole("round_number"));
    assertThat(round.winner()).isEqualTo(truth.whole("winner_side"));
    assertThat(round.defender()).isEqualTo(truth.whole("defender_side"));
    RoundEnd end = RoundEnd.regular(RoundEnd.Facts.of(round));
    assertThat(end.reason().name()).isEqualTo(REASON.get(truth.text("end_reason")));
    String team = truth.text("surrender", "team");
    assertThat(end.surrenderTeam()).isEqualTo(team.isEmpty() ? 0 : Integer.parseInt(team));
    for (int side = 1; side <= 2; side++) {
      int players = side == 1 ? round.axisPlayers().size() : round.alliesPlayers().size();
      assertThat(players).isEqualTo(presentAtEnd(truth, Integer.toString(side)));
    }
  }

  private static int presentAtEnd(TruthFile.Round truth, String side) {
    return (int)
        truth.list("players").stream()
            .filter(player -> player.get("present_at_end").text().orElseThrow().equals("true"))
            .filter(player -> player.get("side_last").text().orElseThrow().equals(side))
            .count();
  }

  private static LuaRound withoutSpawns(LuaRound round) {
    return new LuaRound(
        round.map(),
        round.mapRaw(),
        round.label(),
        round.winner(),
        round.defender(),
        round.endReasonRaw(),
        round.timing(),
        round.surrender(),
        round.axisScore(),
        round.alliesScore(),
        round.axisPlayers(),
        round.alliesPlayers(),
        round.pauses(),
        List.of(),
        round.luaVersion(),
        round.remarks());
  }

  private static List<TruthFile.Round> rounds() {
    return ReplayCorpus.orSkip().filesIn("simulated").stream()
        .flatMap(evening -> TruthFile.of(evening).rounds().stream())
        .toList();
  }

  private LuaRound gametime(Path file) {
    return round(GametimeReader.read(file.getFileName().toString(), TruthFile.bytes(file)), file);
  }

  private LuaRound message(Path file) {
    return round(LuaMessageReader.read(TruthFile.bytes(file)), file);
  }

  private static LuaRound round(LuaContent content, Path file) {
    assertThat(content).as(file.toString()).isInstanceOf(Report.class);
    return ((Report) content).round();
  }
}
