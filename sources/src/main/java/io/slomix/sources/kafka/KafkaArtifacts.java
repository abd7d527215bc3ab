package io.slomix.sources.kafka;

import io.slomix.model.evidence.Artifact;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Both ends of a topic of artifacts, through Flink's Kafka connector.
 *
 * <p>Guarantee: at least once, from a completed checkpoint of the collector to the archive. Offsets
 * are committed behind completed checkpoints of the pipeline, which archives before it goes on: a
 * start without a checkpoint begins at the committed offset, and the archive has the rest.
 */
public final class KafkaArtifacts {

  private static final String GROUP = "slomix";
  private static final int PARTITIONS = 4;
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private KafkaArtifacts() {}

  /**
   * Makes the topic if it is not there.
   *
   * @throws IOException with a sentence for people, if Kafka cannot be reached
   */
  public static void create(KafkaTopic topic) throws IOException {
    NewTopic wanted =
        new NewTopic(topic.topic(), Optional.of(PARTITIONS), Optional.empty())
            .configs(
                Map.of("max.message.bytes", Integer.toString(KafkaTopic.LONGEST_RECORD_BYTES)));
    try (Admin admin = Admin.create(topic.properties())) {
      admin.createTopics(List.of(wanted)).all().get(ANSWER.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw unreachable(topic, e.getCause());
      }
    } catch (TimeoutException e) {
      throw unreachable(topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(topic, e);
    }
  }

  private static IOException unreachable(KafkaTopic topic, Throwable cause) {
    return new IOException(
        "Kafka at %s cannot be used: %s"
            .formatted(topic.bootstrapServers(), cause.getClass().getSimpleName()),
        cause);
  }

  /** What stands on the topic and what comes. */
  public static KafkaSource<Artifact> source(KafkaTopic topic) throws IOException {
    Properties properties = topic.properties();
    properties.setProperty("max.partition.fetch.bytes", Integer.toString(8 << 20));
    return KafkaSource.<Artifact>builder()
        .setProperties(properties)
        .setTopics(topic.topic())
        .setGroupId(GROUP)
        .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
        .setDeserializer(new ArtifactRecordReader())
        .build();
  }

  /** Where a collector puts what it found. */
  public static KafkaSink<Artifact> sink(KafkaTopic topic) throws IOException {
    Properties properties = topic.properties();
    properties.setProperty("max.request.size", Integer.toString(KafkaTopic.LONGEST_RECORD_BYTES));
    properties.setProperty("buffer.memory", Integer.toString(80 << 20));
    properties.setProperty("enable.idempotence", "true");
    // An outage is waited for; what lasts longer fails the job, which starts again.
    properties.setProperty("delivery.timeout.ms", "300000");
    return KafkaSink.<Artifact>builder()
        .setKafkaProducerConfig(properties)
        .setBootstrapServers(topic.bootstrapServers())
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setRecordSerializer(new ArtifactRecordWriter(topic.topic()))
        .build();
  }
}
