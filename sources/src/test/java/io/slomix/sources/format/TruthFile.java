package io.slomix.sources.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slomix.sources.format.json.JsonReading;
import io.slomix.sources.format.json.JsonText;
import io.slomix.sources.format.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What really happened in a simulated evening: {@code truth.json}. */
public final class TruthFile {

  private final Path evening;
  private final JsonValue.Fields truth;

  private TruthFile(Path evening, JsonValue.Fields truth) {
    this.evening = evening;
    this.truth = truth;
  }

  /** A round; values are texts as written, null where there is none. */
  public record Round(Path evening, JsonValue.Fields fields) {

    /** A plain value. */
    public String text(String name) {
      return fields.get(name).text().orElseThrow();
    }

    /** A number, rounded down. */
    public int whole(String name) {
      return (int) Double.parseDouble(text(name));
    }

    /** A value of an object in it; blank when there is none. */
    public String text(String object, String name) {
      return fields.get(object) instanceof JsonValue.Fields inner
          ? inner.get(name).text().orElseThrow()
          : "";
    }

    /** The objects of a list in it. */
    public List<JsonValue.Fields> list(String name) {
      return objects(fields.get(name));
    }

    /** The files of a kind that this round left behind. */
    public List<Path> files(String kind) {
      return objects(((JsonValue.Fields) fields.get("files")).get(kind)).stream()
          .map(file -> evening.resolve(file.get("file").text().orElseThrow()))
          .toList();
    }
  }

  /** Reads the truth of the evening in that directory. */
  public static TruthFile of(Path evening) {
    JsonReading reading = JsonText.read(new String(bytes(evening.resolve("truth.json")), UTF_8));
    return new TruthFile(evening, (JsonValue.Fields) ((JsonReading.Document) reading).value());
  }

  /** All rounds, aborted ones included. */
  public List<Round> rounds() {
    return objects(truth.get("rounds")).stream().map(fields -> new Round(evening, fields)).toList();
  }

  /** The bytes of a file. */
  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JsonValue.Fields> objects(JsonValue list) {
    return list instanceof JsonValue.Items items
        ? items.values().stream().map(JsonValue.Fields.class::cast).toList()
        : List.of();
  }
}
