package io.slomix.sinks.postgres.document.row;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.slomix.model.evidence.Sha256;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A document as text: its content, then the digest of that content and the revision. Equal contents
 * have equal digests whatever the revision is, so that the database sees at once that nothing
 * changed (R5).
 */
public final class DocumentText {

  private static final JsonFactory JSON = new JsonFactory();

  private DocumentText() {}

  /** Writes the fields of a document's content into the open object. */
  public interface Content {

    /** Writes fields. */
    void write(JsonGenerator json) throws IOException;
  }

  public static String of(Content content, long revision) {
    StringWriter text = new StringWriter(8192);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      content.write(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    StringBuffer document = text.getBuffer();
    String hash = Sha256.hex(document.toString().getBytes(StandardCharsets.UTF_8));
    document.setLength(document.length() - 1);
    return document
        .append(",\"content_hash\":\"")
        .append(hash)
        .append("\",\"revision\":")
        .append(revision)
        .append('}')
        .toString();
  }
}
