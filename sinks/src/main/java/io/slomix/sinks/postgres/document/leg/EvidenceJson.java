package io.slomix.sinks.postgres.document.leg;

import io.slomix.model.correlate.evidence.EvidenceLink;
import io.slomix.model.correlate.evidence.EvidenceLink.OlderNames;
import io.slomix.model.correlate.evidence.EvidenceState;
import io.slomix.sinks.postgres.document.row.JsonRow;
import java.io.IOException;

/** Writes rows of {@code evidence}: what became of an artifact (R6, lua-round-event 10). */
public final class EvidenceJson {

  private EvidenceJson() {}

  public static void write(JsonRow row, EvidenceState state) throws IOException {
    row.begin()
        .word("kind", state.kind())
        .text("name", state.name())
        .text("sha256", state.sha256())
        .number("size_bytes", state.sizeBytes())
        .word("bucket", state.bucket())
        .text("parse_status", state.parseStatus().word())
        .text("state", state.state())
        .word("status", state.status())
        .word("reason", state.reason())
        .number("line", state.line())
        .number("col", state.column())
        .text("detail", state.detail())
        .flag("superseded", state.superseded())
        .text("round_fingerprint", state.roundFingerprint());
    if (state.link() != null) {
      link(row, state.link());
    }
    row.end();
  }

  private static void link(JsonRow row, EvidenceLink link) throws IOException {
    row.text("source", link.source())
        .text("map", link.map())
        .text("map_raw", link.mapRaw())
        .number("round_number", link.roundNumber())
        .number("label", link.label())
        .flag("label_trusted", link.labelTrusted())
        .text("label_source", link.labelSource())
        .text("match_id", link.matchId())
        .text("link_status", link.linkStatus())
        .text("confidence", link.confidence())
        .text("link_reason", link.linkReason())
        .number("end_est_unix", link.endUnix())
        .number("end_est_tolerance_seconds", link.toleranceSeconds())
        .number("diff_seconds", link.differenceSeconds())
        .number("candidate_count", link.candidates());
    OlderNames names = link.names();
    row.text("fp_start", names == null ? null : names.start())
        .text("fp_end", names == null ? null : names.end())
        .text("fp_clock", names == null ? null : names.clock())
        .text("fp_used", names == null ? null : names.used());
  }
}
