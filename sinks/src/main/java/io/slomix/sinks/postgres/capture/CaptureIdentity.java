package io.slomix.sinks.postgres.capture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.slomix.model.evidence.RulesVersion;
import io.slomix.model.evidence.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Which content of which file a document is about (R2, R23).
 *
 * @param server key of the game server
 * @param name of the file
 * @param sha256 digest of the content
 * @param sizeBytes length of the content
 */
public record CaptureIdentity(String server, String name, String sha256, long sizeBytes) {

  static final JsonFactory JSON = new JsonFactory();

  private static final int HEX_OF_LONG = 16;
  private static final int HEX = 16;

  /**
   * The number by which its rows know it: a function of the identity, so that the same evidence
   * makes the same database in whatever order it comes.
   */
  public long key() {
    byte[] text = (server + '\n' + name + '\n' + sha256).getBytes(StandardCharsets.UTF_8);
    return Long.parseUnsignedLong(Sha256.hex(text).substring(0, HEX_OF_LONG), HEX);
  }

  /** Writes the fields that every document of the capture begins with. */
  void write(JsonGenerator json) throws IOException {
    json.writeStringField("server", server);
    json.writeStringField("capture", name);
    json.writeStringField("sha256", sha256);
    json.writeNumberField("size_bytes", sizeBytes);
    json.writeNumberField("capture_key", key());
    json.writeNumberField("rules_version", RulesVersion.CURRENT);
  }
}
