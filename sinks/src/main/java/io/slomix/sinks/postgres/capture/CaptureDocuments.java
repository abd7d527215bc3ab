package io.slomix.sinks.postgres.capture;

import com.fasterxml.jackson.core.JsonGenerator;
import io.slomix.model.proximity.capture.CapabilityManifest;
import io.slomix.model.proximity.capture.Capture;
import io.slomix.model.proximity.capture.CaptureHead;
import io.slomix.model.proximity.capture.CaptureHeader;
import io.slomix.model.proximity.capture.CaptureQuality;
import io.slomix.model.proximity.capture.RowFault;
import io.slomix.model.proximity.derive.DerivedCapture;
import io.slomix.model.proximity.section.Section;
import io.slomix.model.proximity.section.SectionRow;
import io.slomix.sinks.postgres.sink.SinkDocument;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The documents of a capture: its rows, then the summary that makes them visible (design 4).
 *
 * <p>Guarantee: the same capture gives the same documents, in the same order; any of them may be
 * applied again.
 */
public final class CaptureDocuments {

  private final CaptureIdentity identity;
  private final DerivedCapture derived;
  private final Consumer<SinkDocument> out;
  private final Map<String, Integer> counts = new TreeMap<>();

  private CaptureDocuments(
      CaptureIdentity identity, DerivedCapture derived, Consumer<SinkDocument> out) {
    this.identity = identity;
    this.derived = derived;
    this.out = out;
  }

  /** Hands on all documents of a capture. */
  public static void write(
      CaptureIdentity identity, DerivedCapture derived, Consumer<SinkDocument> out) {
    new CaptureDocuments(identity, derived, out).write();
  }

  private void write() {
    CaptureRows rows = new CaptureRows(derived);
    Capture capture = derived.capture();
    put(CaptureTable.of(Section.ENGAGEMENTS), rows.fights());
    put(CaptureTable.of(Section.PLAYER_TRACKS), rows.lives());
    derived
        .rows()
        .forEach(
            (section, of) ->
                put(CaptureTable.of(section), of.stream().map(SectionRow::values).toList()));
    put(CaptureTable.TRADES, rows.trades());
    put(CaptureTable.TEAMPLAY, rows.players());
    put(CaptureTable.PAIRS, rows.pairs());
    send(summary(capture));
  }

  private void put(CaptureTable table, List<? extends List<?>> rows) {
    PartWriter part = new PartWriter(identity, table, this::send);
    rows.forEach(part::add);
    counts.put(table.name(), part.finish());
  }

  private void send(String json) {
    out.accept(new SinkDocument(identity.server(), identity.name(), json));
  }

  private String summary(Capture capture) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = CaptureIdentity.JSON.createGenerator(text)) {
      json.writeStartObject();
      identity.write(json);
      header(json, capture);
      quality(json, capture.quality());
      json.writeNumberField("support_samples", derived.support().supported());
      json.writeNumberField("total_samples", derived.support().total());
      json.writeNumberField("overlapping_lives", derived.overlappingLives());
      json.writeNumberField("bot_lives", bots(capture));
      counts(json, "row_counts", counts);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static long bots(Capture capture) {
    return capture.lives().stream().filter(life -> life.guid().startsWith("OMNIBOT")).count();
  }

  private static void header(JsonGenerator json, Capture capture) throws IOException {
    CaptureHeader header = capture.header();
    CaptureHead head = CaptureHead.of(capture);
    json.writeStringField("map", head.map());
    json.writeStringField("banner", header.banner());
    json.writeStringField("generation", capture.generation().code());
    json.writeStringField("tracker_version", header.trackerVersion());
    number(json, "claimed_round", header.round());
    number(json, "label", head.label());
    json.writeBooleanField("label_trusted", head.labelTrusted());
    number(json, "start_unix", header.roundStartUnix());
    number(json, "end_unix", header.roundEndUnix());
    number(json, "sample_interval_ms", header.sampleIntervalMillis());
    number(json, "axis_spawn_interval_ms", header.axisSpawnIntervalMillis());
    number(json, "allies_spawn_interval_ms", header.alliesSpawnIntervalMillis());
    json.writeBooleanField("test_mode", capture.testMode());
    CapabilityManifest manifest = CapabilityManifest.of(capture);
    json.writeBooleanField("capabilities_declared", manifest.declared());
    json.writeObjectFieldStart("capabilities");
    for (Map.Entry<String, CapabilityManifest.State> flag : manifest.states().entrySet()) {
      json.writeStringField(flag.getKey(), flag.getValue().code());
    }
    json.writeEndObject();
  }

  private static void quality(JsonGenerator json, CaptureQuality quality) throws IOException {
    json.writeStringField("parse_status", quality.parseStatus().word());
    json.writeBooleanField("truncated", quality.truncated());
    json.writeNumberField("repeated_rows", quality.repeated());
    json.writeArrayFieldStart("remarks");
    for (var remark : quality.remarks()) {
      json.writeString(remark.code());
    }
    json.writeEndArray();
    counts(json, "dropped_rows", quality.dropped());
    counts(json, "unknown_sections", quality.unknownSections());
    json.writeArrayFieldStart("faults");
    for (RowFault fault : quality.faults()) {
      json.writeStartObject();
      json.writeStringField("section", fault.section());
      json.writeNumberField("line", fault.line());
      json.writeNumberField("col", fault.column());
      json.writeStringField("reason", fault.reason().code());
      json.writeStringField("excerpt", fault.excerpt());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void counts(JsonGenerator json, String name, Map<String, Integer> counts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, Number value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, value.longValue());
    }
  }
}
