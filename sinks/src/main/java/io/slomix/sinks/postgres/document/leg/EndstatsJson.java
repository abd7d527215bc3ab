package io.slomix.sinks.postgres.document.leg;

import com.fasterxml.jackson.core.JsonGenerator;
import io.slomix.model.endstats.Award;
import io.slomix.model.endstats.EndstatsReport;
import io.slomix.model.endstats.Versus;
import io.slomix.model.endstats.rule.RosterNames;
import io.slomix.sinks.postgres.document.row.JsonRow;
import java.io.IOException;
import java.util.Locale;

/** Writes the rows of {@code award} and {@code versus} (consumers 2.2-2.7). */
public final class EndstatsJson {

  private EndstatsJson() {}

  public static void write(JsonGenerator json, EndstatsReport report, RosterNames names)
      throws IOException {
    JsonRow row = new JsonRow(json);
    json.writeArrayFieldStart("awards");
    for (Award award : report.awards()) {
      award(row, award, names);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("versus");
    for (Versus versus : report.versus()) {
      versus(row, versus, names);
    }
    json.writeEndArray();
  }

  private static void award(JsonRow row, Award award, RosterNames names) throws IOException {
    row.begin()
        .number("line_no", award.lineNumber())
        .text("award_name", award.name())
        .text("category", word(award.category()))
        .text("player_name", award.playerName())
        .text("guid8", names.guid8Of(award.playerName()).orElse(null))
        .text("award_value", award.value())
        .number("award_value_numeric", award.number())
        .text("unit", word(award.unit()))
        .text("scope", word(award.scope()))
        .word("quality_flag", award.qualityFlag())
        .end();
  }

  private static void versus(JsonRow row, Versus versus, RosterNames names) throws IOException {
    row.begin()
        .number("line_no", versus.lineNumber())
        .text("subject_name", versus.subjectName())
        .text("subject_guid8", subject(versus, names))
        .text("subject_confidence", word(versus.confidence()))
        .text("opponent_name", versus.opponentName())
        .text("opponent_guid8", names.guid8Of(versus.opponentName()).orElse(null))
        .number("kills", versus.kills())
        .number("deaths", versus.deaths())
        .end();
  }

  private static String subject(Versus versus, RosterNames names) {
    if (versus.subjectGuid() != null) {
      return RosterNames.guid8(versus.subjectGuid());
    }
    return versus.subjectName() == null ? null : names.guid8Of(versus.subjectName()).orElse(null);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
