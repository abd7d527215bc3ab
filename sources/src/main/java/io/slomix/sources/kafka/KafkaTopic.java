package io.slomix.sources.kafka;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A topic of artifacts.
 *
 * @param bootstrapServers {@code host:port}, several separated by commas
 * @param topic its name
 * @param propertiesFile further properties of the client, for security above all; null for none.
 *     Read where and when a client is made, so that no secret of it is stored with a job
 */
public record KafkaTopic(String bootstrapServers, String topic, String propertiesFile)
    implements Serializable {

  /** The largest artifact, uncompressed, and what stands beside it. */
  static final int LONGEST_RECORD_BYTES = 72 << 20;

  /**
   * Properties of a client.
   *
   * @throws IOException with a sentence for people, if the file cannot be read
   */
  public Properties properties() throws IOException {
    Properties properties = new Properties();
    if (propertiesFile != null) {
      Path file = Path.of(propertiesFile);
      try (var reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new IOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
      }
    }
    properties.setProperty("bootstrap.servers", bootstrapServers);
    return properties;
  }
}
