package io.slomix.sources.sample.truth;

import java.nio.charset.StandardCharsets;

/**
 * A stats file of a sample server.
 *
 * @param server name of the server, also of its directory
 * @param name file name
 * @param text content; UTF-8 in the file
 */
public record SampleFile(String server, String name, String text) {

  /** The bytes of the file. */
  public byte[] content() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Where the file belongs, without its content. */
  @Override
  public String toString() {
    return server + "/" + name;
  }
}
