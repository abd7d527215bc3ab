package io.slomix.model.differential;

import static io.slomix.model.differential.SecondRounds.CONFIRMED;
import static io.slomix.model.testing.RoundFiles.round1;
import static io.slomix.model.testing.RoundFiles.round2;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.stats.Counter;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.TabField;
import io.slomix.model.stats.Weapon;
import io.slomix.model.testing.PlayerLines;
import io.slomix.model.testing.Teams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** stats-file 5: what holds for every match. */
class DifferentialLawsPropertyTest {

  private static final int PLAYERS = 6;
  private static final List<TabField> MONOTONE =
      List.of(
          TabField.DAMAGE_GIVEN,
          TabField.DAMAGE_RECEIVED,
          TabField.TEAM_DAMAGE_GIVEN,
          TabField.TEAM_DAMAGE_RECEIVED,
          TabField.GIBS,
          TabField.TIME_PLAYED_MINUTES);

  /** One player hurts and maybe kills another. */
  record Hit(int attacker, int victim, int damage, boolean kill) {}

  @Property(tries = 300)
  void whatRound2TellsIsWhatHappenedInIt(
      @ForAll("hits") List<Hit> before, @ForAll("hits") List<Hit> after) {
    List<PlayerLine> first = round(before);
    List<PlayerLine> second = round(after);

    RoundDifferential round = differential(first, cumulative(first, second, 0));
    assertThat(round.players())
        .extracting(PlayerOutcome::playerClass)
        .hasSize(PLAYERS)
        .containsOnly(PlayerClass.CONTINUOUS);
    assertSameValues(round, second);
    assertThat(round.balanced()).isTrue();
  }

  @Property(tries = 300)
  void playersWhoseRoundsShowAReconnectKeepTheirOwnRoundAndTheBalance(
      @ForAll("hits") List<Hit> before,
      @ForAll("hits") List<Hit> after,
      @ForAll @IntRange(min = 1, max = PLAYERS / 2) int reconnected) {
    List<PlayerLine> first = round(before);
    List<PlayerLine> second = round(after);

    RoundDifferential round = differential(first, cumulative(first, second, reconnected));
    assertThat(round.players().subList(0, reconnected))
        .extracting(PlayerOutcome::playerClass)
        .containsOnly(PlayerClass.RESET_ROUNDS);
    assertSameValues(round, second);
    assertThat(round.balanced()).isTrue();
  }

  @Property(tries = 500)
  void noCounterThatCanOnlyGrowIsEverNegative(
      @ForAll("anything") List<PlayerLine> first, @ForAll("anything") List<PlayerLine> second) {
    for (PlayerOutcome player : differential(first, second).players()) {
      for (TabField field : MONOTONE) {
        assertThat(player.counters().field(field).getAsInt()).as(field.name()).isNotNegative();
      }
      assertThat(Arrays.stream(player.counters().weapons())).allMatch(number -> number >= 0);
    }
  }

  @Provide
  Arbitrary<List<Hit>> hits() {
    Arbitrary<Integer> players = Arbitraries.integers().between(0, PLAYERS - 1);
    return Combinators.combine(
            players, players, Arbitraries.integers().between(1, 60), Arbitraries.of(true, false))
        .as(Hit::new)
        .list()
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<PlayerLine>> anything() {
    Arbitrary<Integer> small = Arbitraries.integers().between(0, 4);
    return Combinators.combine(small, small, small, small, small.map(t -> t * 15))
        .as(
            (rounds, damage, kills, deaths, tenths) ->
                PlayerLines.player("any")
                    .rounds(rounds)
                    .played(tenths)
                    .damage(damage, 4 - damage)
                    .weapon(kills % 2, kills, kills, kills, deaths, kills))
        .list()
        .ofMinSize(1)
        .ofMaxSize(PLAYERS)
        .map(
            lines ->
                IntStream.range(0, lines.size()).mapToObj(i -> renamed(lines.get(i), i)).toList());
  }

  private static PlayerLine renamed(PlayerLines line, int index) {
    PlayerLine any = line.line();
    return new PlayerLine(
        2,
        guid(index),
        "x",
        "x",
        any.rounds(),
        any.team(),
        any.weaponMask(),
        any.weaponCounters(),
        any.fields());
  }

  private static String guid(int index) {
    return "A000000" + index;
  }

  /** The lines of a round of ten minutes in which everybody played throughout. */
  private static List<PlayerLine> round(List<Hit> hits) {
    List<PlayerLine> lines = new ArrayList<>();
    for (int i = 0; i < PLAYERS; i++) {
      int player = i;
      int kills = (int) hits.stream().filter(h -> h.attacker() == player && h.kill()).count();
      int deaths = (int) hits.stream().filter(h -> h.victim() == player && h.kill()).count();
      lines.add(
          PlayerLines.player(guid(i))
              .played(100)
              .damage(
                  hits.stream().filter(h -> h.attacker() == player).mapToInt(Hit::damage).sum(),
                  hits.stream().filter(h -> h.victim() == player).mapToInt(Hit::damage).sum())
              .weapon(Weapon.STEN, kills, kills, kills, deaths, 0)
              .line());
    }
    return lines;
  }

  private static List<PlayerLine> cumulative(
      List<PlayerLine> first, List<PlayerLine> second, int reconnected) {
    return IntStream.range(0, PLAYERS)
        .mapToObj(
            i -> i < reconnected ? second.get(i) : Teams.cumulative(first.get(i), second.get(i)))
        .toList();
  }

  private static RoundDifferential differential(List<PlayerLine> first, List<PlayerLine> second) {
    return RoundDifferential.ofSecond(
        round1("2026-05-01-210000", "supply").players(first).file(),
        round2("2026-05-01-211100", "supply").players(second).playTime("600000").file(),
        CONFIRMED);
  }

  private static void assertSameValues(RoundDifferential round, List<PlayerLine> truth) {
    for (int i = 0; i < PLAYERS; i++) {
      RoundCounters counters = round.players().get(i).counters();
      for (TabField field : MONOTONE) {
        assertThat(counters.field(field)).isEqualTo(truth.get(i).field(field));
      }
      for (Counter counter : Counter.values()) {
        assertThat(counters.total(counter)).isEqualTo(truth.get(i).total(counter));
      }
    }
  }
}
