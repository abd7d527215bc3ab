package io.slomix.jobs.config.section;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.slomix.jobs.config.value.HomePath;
import io.slomix.jobs.config.value.Required;
import io.slomix.sources.kafka.KafkaTopic;

/** The topic between collectors and pipeline. */
public record KafkaSection(
    @JsonPropertyDescription("HOST:PORT of a broker, several separated by commas.")
        String bootstrapServers,
    @JsonPropertyDescription(
            "Name of the topic (default: slomix-artifacts); made if it is not there.")
        String topic,
    @JsonPropertyDescription(
            "A file with further properties of the Kafka client, for security (default: none).")
        String propertiesFile) {

  private static final String DEFAULT_TOPIC = "slomix-artifacts";

  /** Refuses what cannot be used, with a sentence. */
  public KafkaSection {
    Required.text("'kafka'", "bootstrap_servers", bootstrapServers);
    topic = topic == null ? DEFAULT_TOPIC : topic;
    if (!topic.matches("[A-Za-z0-9._-]{1,200}")) {
      throw new IllegalArgumentException("'topic' of 'kafka' is no name of a topic");
    }
  }

  /** The topic. */
  public KafkaTopic settings() {
    return new KafkaTopic(
        bootstrapServers, topic, propertiesFile == null ? null : HomePath.of(propertiesFile));
  }
}
