package io.slomix.sinks.postgres.document.leg;

import com.fasterxml.jackson.core.JsonGenerator;
import io.slomix.model.differential.PlayerOutcome;
import io.slomix.model.differential.Residuals;
import io.slomix.model.differential.RoundDifferential;
import io.slomix.model.stats.Counter;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.TabField;
import io.slomix.sinks.postgres.document.row.JsonRow;
import java.io.IOException;
import java.util.Locale;

/** Writes rows of {@code counter_reset}: the telemetry of reconnects (stats-file 5.2). */
public final class ResetJson {

  private ResetJson() {}

  public static void write(
      JsonGenerator json, PlayerOutcome outcome, RoundDifferential differential, String matchId)
      throws IOException {
    JsonRow row = new JsonRow(json);
    row.begin()
        .text("player_key", outcome.key())
        .text("match_id", matchId)
        .text("guid8", outcome.line().guid8())
        .word("class", outcome.playerClass())
        .text("evidence", outcome.evidence())
        .flag("partial", outcome.partial());
    values(json, "r1_values", outcome.before());
    values(json, "r2_values", outcome.line());
    residuals(json, "residual_before", differential.before());
    residuals(json, "residual_after", differential.residuals());
    row.end();
  }

  private static void values(JsonGenerator json, String column, PlayerLine line)
      throws IOException {
    if (line == null) {
      json.writeNullField(column);
      return;
    }
    json.writeFieldName(column);
    JsonRow row = new JsonRow(json).begin();
    row.number("rounds", line.rounds()).number("team", line.team());
    for (Counter counter : Counter.values()) {
      row.number(counter.name().toLowerCase(Locale.ROOT), line.total(counter));
    }
    row.number("damage_given", line.field(TabField.DAMAGE_GIVEN))
        .number("damage_received", line.field(TabField.DAMAGE_RECEIVED))
        .number("time_played_tenths", line.field(TabField.TIME_PLAYED_MINUTES));
    row.end();
  }

  private static void residuals(JsonGenerator json, String column, Residuals residuals)
      throws IOException {
    json.writeFieldName(column);
    new JsonRow(json)
        .begin()
        .number("kills", residuals.kills())
        .number("damage", residuals.damage())
        .number("team_damage", residuals.teamDamage())
        .number("revives", residuals.revives())
        .end();
  }
}
