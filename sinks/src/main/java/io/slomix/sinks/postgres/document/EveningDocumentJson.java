package io.slomix.sinks.postgres.document;

import com.fasterxml.jackson.core.JsonGenerator;
import io.slomix.model.correlate.EveningClosed;
import io.slomix.model.correlate.EvidenceState;
import io.slomix.model.correlate.RoundlessFile;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.result.OutcomelessFile;
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
      evidence(row, state);
    }
    json.writeEndArray();
  }

  private static void evidence(JsonRow row, EvidenceState state) throws IOException {
    row.begin()
        .word("kind", ArtifactKind.STATS)
        .text("name", state.name())
        .text("sha256", state.sha256())
        .number("size_bytes", state.sizeBytes())
        .word("bucket", state.bucket())
        .text("parse_status", state.line() == null ? "parsed" : "refused")
        .word("status", state.status())
        .word("reason", state.reason())
        .number("line", state.line())
        .number("col", state.column())
        .text("detail", state.detail())
        .flag("superseded", state.superseded())
        .text("round_fingerprint", state.roundFingerprint())
        .end();
  }
}
