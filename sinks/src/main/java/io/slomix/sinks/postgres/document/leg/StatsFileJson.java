package io.slomix.sinks.postgres.document.leg;

import io.slomix.model.differential.Residuals;
import io.slomix.model.result.StatsFileFacts;
import io.slomix.model.round.HeaderFacts;
import io.slomix.model.round.RoundDuration;
import io.slomix.model.round.RoundOutcome;
import io.slomix.model.stats.StatsFileName;
import io.slomix.sinks.postgres.document.row.DocumentRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Writes rows of the table {@code stats_file}. */
public final class StatsFileJson {

  private static final String LIST_SEPARATOR = ";";
  private static final int MILLIS_DIGITS = 3;

  private StatsFileJson() {}

  public static void write(DocumentRow row, StatsFileFacts file) throws IOException {
    row.begin().text("file", file.file()).text("sha256", file.sha256());
    row.text("round_fingerprint", file.roundFingerprint());
    identity(row, file.name());
    row.number("round_number", file.roundNumber())
        .word("status", file.status())
        .word("reason", file.reason())
        .text("flags", joined(file.flags()))
        .text("exclusions", joined(file.exclusions()))
        .flag("counted", file.counted())
        .text("paired_with", file.pairedWith())
        .text("match_id", file.matchId())
        .number("instant", file.instant())
        .number("round_end", file.roundEnd())
        .text("config", file.header() == null ? null : file.header().config())
        .number("defender", file.sides() == null ? null : (Integer) file.sides().defender())
        .number("winner", file.winner())
        .text("score_confidence", file.sides() == null ? null : file.sides().confidence().word());
    limits(row, file.numbers());
    outcome(row, file.outcome());
    duration(row, file.duration());
    row.number("layout", file.tabFields())
        .number("max_rounds", file.maxRounds())
        .number("players", file.players())
        .flag("balanced", file.balanced());
    residuals(row, file.residuals());
    row.end();
  }

  /** One decimal of seconds, rounded half up (R19). */
  static BigDecimal seconds(long millis) {
    return BigDecimal.valueOf(millis, MILLIS_DIGITS).setScale(1, RoundingMode.HALF_UP);
  }

  private static void identity(DocumentRow row, StatsFileName name) throws IOException {
    row.text("stamp", name == null ? null : name.stamp())
        .text("map", name == null ? null : name.map())
        .number("label", name == null ? null : (Integer) name.label());
  }

  private static void limits(DocumentRow row, HeaderFacts numbers) throws IOException {
    if (numbers == null) {
      row.number("time_limit_s", (Number) null).number("header_f8_s", (Number) null);
    } else {
      row.number("time_limit_s", numbers.timeLimitSeconds())
          .number("header_f8_s", numbers.nextLimitSeconds());
    }
  }

  private static void outcome(DocumentRow row, RoundOutcome outcome) throws IOException {
    boolean known = outcome != null;
    row.number("next_limit_s", known ? outcome.nextLimitSeconds() : null)
        .word("stopwatch_state", known ? outcome.state() : null)
        .number("time_to_beat_s", known ? outcome.timeToBeatSeconds() : null)
        .text("outcome", known && outcome.state() != null ? outcome.state().outcome() : null)
        .word("end_reason", known ? outcome.endReason() : null);
  }

  private static void duration(DocumentRow row, RoundDuration duration) throws IOException {
    row.number("duration_s", duration == null ? null : seconds(duration.millis()))
        .word("duration_source", duration == null ? null : duration.source());
  }

  private static void residuals(DocumentRow row, Residuals residuals) throws IOException {
    boolean known = residuals != null;
    row.number("residual_kills", known ? residuals.kills() : null)
        .number("residual_damage", known ? residuals.damage() : null)
        .number("residual_team_damage", known ? residuals.teamDamage() : null)
        .number("residual_revives", known ? residuals.revives() : null);
  }

  private static String joined(List<String> words) {
    return words.isEmpty() ? null : String.join(LIST_SEPARATOR, words);
  }
}
