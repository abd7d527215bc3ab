package io.slomix.jobs.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Kafka broker with its own controller (KRaft) in this process, on loopback. */
public final class KafkaBroker implements AutoCloseable {

  private final Properties properties = new Properties();
  private final int port = freePort();
  private KafkaRaftServer server;

  private KafkaBroker(Path home) throws IOException {
    int controller = freePort();
    Path data = Files.createDirectories(home);
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", "1");
    properties.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controller));
    properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
    properties.put("log.dirs", data.toString());
    for (String factor :
        new String[] {
          "offsets.topic.replication.factor",
          "offsets.topic.num.partitions",
          "transaction.state.log.replication.factor",
          "transaction.state.log.min.isr",
          "transaction.state.log.num.partitions",
          "default.replication.factor"
        }) {
      properties.put(factor, "1");
    }
    properties.put("group.initial.rebalance.delay.ms", "0");
    try {
      new Formatter()
          .setPrintStream(
              new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8))
          .setNodeId(1)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(data.toString())
          .setMetadataLogDirectory(Optional.empty())
          .setControllerListenerName("CONTROLLER")
          .setIgnoreFormatted(true)
          .run();
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /** Starts one with its data below a directory. */
  public static KafkaBroker start(Path home) throws IOException {
    KafkaBroker broker = new KafkaBroker(home);
    broker.up();
    return broker;
  }

  /** Where it is. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Stops it and starts it again on its data. */
  public void restart() {
    server.shutdown();
    server.awaitShutdown();
    up();
  }

  private void up() {
    server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
    server.startup();
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
