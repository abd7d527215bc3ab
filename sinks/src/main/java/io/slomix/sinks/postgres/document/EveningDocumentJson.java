package io.slomix.sinks.postgres.document;

import com.fasterxml.jackson.core.JsonGenerator;
import io.slomix.model.correlate.EveningClosed;
import io.slomix.model.correlate.evidence.EvidenceState;
import io.slomix.model.correlate.evidence.RoundlessFile;
import io.slomix.model.result.OutcomelessFile;
import io.slomix.sinks.postgres.document.leg.EvidenceJson;
import io.slomix.sinks.postgres.document.leg.ScoresJson;
import io.slomix.sinks.postgres.document.leg.StatsFileJson;
import io.slomix.sinks.postgres.document.row.DocumentText;
import io.slomix.sinks.postgres.document.row.JsonRow;
import java.io.IOException;

/**
 * Writes a closed evening as the document of {@code close_evening}; equal evenings, equal texts.
 */
public final class EveningDocumentJson {

  private EveningDocumentJson() {}

  /** The document of an evening. */
  public static String write(EveningClosed evening) {
    return DocumentText.of(json -> write(json, evening), evening.revision());
  }

  private static void write(JsonGenerator json, EveningClosed evening) throws IOException {
    JsonRow row = new JsonRow(json);
    row.text("server", evening.server())
        .text("scope", evening.scope())
        .number("first", evening.first())
        .number("last", evening.last());
    row.texts("live", evening.live());
    json.writeArrayFieldStart("files");
    for (RoundlessFile file : evening.roundless()) {
      StatsFileJson.write(row, OutcomelessFile.refused(file));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("evidence");
    for (EvidenceState state : evening.evidence()) {
      EvidenceJson.write(row, state);
    }
    json.writeEndArray();
    if (evening.scores() != null) {
      ScoresJson.write(json, evening.scores());
    }
  }
}
