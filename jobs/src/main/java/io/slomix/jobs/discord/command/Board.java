package io.slomix.jobs.discord.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** What players are ranked by, and how much they must have played (consumers 4.4). */
enum Board {
  KILLS(10, CareerFigures::kills),
  KD(50, CareerFigures::kills, f -> Math.max(1, f.deaths()), 1, 2),
  DPM(50, CareerFigures::damageGiven, CareerFigures::playedSeconds, 60, 1),
  ACCURACY(50, CareerFigures::hits, CareerFigures::shots, 100, 1),
  HEADSHOTS(50, CareerFigures::headshotKills, CareerFigures::kills, 100, 1),
  GAMES(0, CareerFigures::rounds),
  REVIVES(10, CareerFigures::revivesGiven),
  GIBS(10, CareerFigures::gibs),
  OBJECTIVES(10, CareerFigures::objectives),
  EFFICIENCY(50, CareerFigures::kills, f -> f.kills() + f.deaths(), 100, 1),
  /** Share of the own damage that hit the own team: the lowest wins. */
  TEAMWORK(50, CareerFigures::teamDamageGiven, f -> f.damageGiven() + f.teamDamageGiven(), 100, 2),
  MULTIKILLS(10, CareerFigures::multikills),
  GRENADES(10, CareerFigures::grenadeKills);

  private static final int PLACES = 10;
  private static final long SHOTS = 1_000;
  private static final long KILLS_FOR_HEADSHOTS = 500;

  private final long moreRoundsThan;
  private final ToLongFunction<CareerFigures> dividend;
  private final ToLongFunction<CareerFigures> divisor;
  private final int factor;
  private final int decimals;

  Board(long moreRoundsThan, ToLongFunction<CareerFigures> count) {
    this(moreRoundsThan, count, f -> 1, 1, 0);
  }

  Board(
      long moreRoundsThan,
      ToLongFunction<CareerFigures> dividend,
      ToLongFunction<CareerFigures> divisor,
      int factor,
      int decimals) {
    this.moreRoundsThan = moreRoundsThan;
    this.dividend = dividend;
    this.divisor = divisor;
    this.factor = factor;
    this.decimals = decimals;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Board> of(String word) {
    return Arrays.stream(values()).filter(board -> board.word().equals(word)).findFirst();
  }

  /** The value of a player who may be ranked (R19: half up). */
  BigDecimal value(CareerFigures figures) {
    return BigDecimal.valueOf(dividend.applyAsLong(figures) * factor)
        .divide(BigDecimal.valueOf(divisor.applyAsLong(figures)), decimals, RoundingMode.HALF_UP);
  }

  /** The best; equal ones by who played more, then by guid. */
  List<CareerFigures> best(List<CareerFigures> players) {
    Comparator<CareerFigures> byValue = Comparator.comparing(this::value);
    return players.stream()
        .filter(this::isRanked)
        .sorted(
            (this == TEAMWORK ? byValue : byValue.reversed())
                .thenComparing(CareerFigures::rounds, Comparator.reverseOrder())
                .thenComparing(CareerFigures::guid))
        .limit(PLACES)
        .toList();
  }

  /** What is needed to be ranked, for people. */
  String minimum() {
    return switch (this) {
      case ACCURACY -> "more than 50 rounds and 1000 shots";
      case HEADSHOTS -> "more than 50 rounds and 500 kills";
      case GAMES -> "any number of rounds";
      case KILLS, KD, DPM, REVIVES, GIBS, OBJECTIVES, EFFICIENCY, TEAMWORK, MULTIKILLS, GRENADES ->
          "more than " + moreRoundsThan + " rounds";
    };
  }

  private boolean isRanked(CareerFigures figures) {
    boolean enough =
        switch (this) {
          case ACCURACY -> figures.shots() > SHOTS;
          case HEADSHOTS -> figures.kills() > KILLS_FOR_HEADSHOTS;
          case KILLS,
              KD,
              DPM,
              GAMES,
              REVIVES,
              GIBS,
              OBJECTIVES,
              EFFICIENCY,
              TEAMWORK,
              MULTIKILLS,
              GRENADES ->
              true;
        };
    return enough && figures.rounds() > moreRoundsThan && divisor.applyAsLong(figures) > 0;
  }
}
