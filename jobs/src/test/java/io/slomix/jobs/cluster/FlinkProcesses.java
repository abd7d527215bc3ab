package io.slomix.jobs.cluster;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Flink cluster of separate processes on this machine: what a Flink distribution brings, and
 * nothing of ours. Listens on loopback.
 */
final class FlinkProcesses implements AutoCloseable {

  /** The jars of a Flink distribution, by the beginnings of their names. */
  private static final List<String> DISTRIBUTION =
      List.of(
          "async-profiler",
          "commons-",
          "flink-annotations",
          "flink-clients",
          "flink-connector-base",
          "flink-connector-datagen",
          "flink-core",
          "flink-datastream",
          "flink-file-sink-common",
          "flink-hadoop-fs",
          "flink-metrics",
          "flink-queryable-state",
          "flink-rpc",
          "flink-runtime",
          "flink-shaded",
          "flink-statebackend",
          "flink-streaming-java",
          "frocksdbjni",
          "javassist",
          "jsr305",
          "kryo",
          "log4j-",
          "lz4-java",
          "minlog",
          "objenesis",
          "reflectasm",
          "slf4j-api",
          "snakeyaml-engine",
          "snappy-java",
          "xz");

  private static final String LOGGING =
      """
      rootLogger.level = info
      rootLogger.appenderRef.file.ref = FILE
      appender.file.type = File
      appender.file.name = FILE
      appender.file.fileName = ${sys:log.file}
      appender.file.layout.type = PatternLayout
      appender.file.layout.pattern = %d %-5p %c{1.} %m%n%xEx
      """;

  private final Path home;
  private final int restPort = freePort();
  private final String classPath;
  private final Map<String, String> environment;
  private final List<Process> taskManagers = new ArrayList<>();
  private Process jobManager;

  /**
   * A cluster that is not started yet.
   *
   * @param home where configuration, checkpoints and logs lie
   * @param jars the libraries of this build, of which a distribution has some
   * @param environment variables of every process
   */
  FlinkProcesses(Path home, Path jars, Map<String, String> environment) throws IOException {
    this.home = home;
    this.environment = environment;
    try (Stream<Path> files = Files.list(jars)) {
      this.classPath =
          files
              .filter(
                  jar -> DISTRIBUTION.stream().anyMatch(jar.getFileName().toString()::startsWith))
              .map(Path::toString)
              .collect(Collectors.joining(File.pathSeparator));
    }
    Files.createDirectories(home.resolve("conf"));
    Files.writeString(home.resolve("conf/log4j2.properties"), LOGGING);
    Files.writeString(home.resolve("conf/config.yaml"), configuration());
  }

  private String configuration() throws IOException {
    return """
        jobmanager.rpc.address: 127.0.0.1
        jobmanager.bind-host: 127.0.0.1
        jobmanager.rpc.port: %d
        jobmanager.memory.process.size: 1024m
        rest.address: 127.0.0.1
        rest.bind-address: 127.0.0.1
        rest.port: %d
        taskmanager.host: 127.0.0.1
        taskmanager.bind-host: 127.0.0.1
        taskmanager.numberOfTaskSlots: 2
        taskmanager.cpu.cores: 2.0
        taskmanager.memory.task.heap.size: 384m
        taskmanager.memory.task.off-heap.size: 0b
        taskmanager.memory.framework.heap.size: 128m
        taskmanager.memory.framework.off-heap.size: 128m
        taskmanager.memory.managed.size: 16m
        taskmanager.memory.network.min: 64m
        taskmanager.memory.network.max: 64m
        taskmanager.memory.jvm-metaspace.size: 256m
        taskmanager.memory.jvm-overhead.min: 192m
        taskmanager.memory.jvm-overhead.max: 192m
        parallelism.default: 2
        state.backend.type: hashmap
        execution.checkpointing.dir: %s
        execution.checkpointing.savepoint-dir: %s
        heartbeat.interval: 2000
        heartbeat.timeout: 8000
        web.tmpdir: %s
        io.tmp.dirs: %s
        """
        .formatted(
            freePort(),
            restPort,
            home.resolve("checkpoints").toUri(),
            home.resolve("savepoints").toUri(),
            Files.createDirectories(home.resolve("web")),
            Files.createDirectories(home.resolve("tmp")));
  }

  /** Where the cluster is told what to do. */
  URI rest() {
    return URI.create("http://127.0.0.1:" + restPort);
  }

  void startJobManager() throws IOException {
    jobManager =
        start(
            "jobmanager",
            "512m",
            "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint");
  }

  void startTaskManager() throws IOException {
    taskManagers.add(
        start(
            "taskmanager-" + taskManagers.size(),
            "512m",
            "org.apache.flink.runtime.taskexecutor.TaskManagerRunner"));
  }

  /** Ends the newest task manager at once, as the kernel does when memory is short. */
  void killTaskManager() throws InterruptedException {
    Process victim = taskManagers.get(taskManagers.size() - 1);
    int unused = victim.destroyForcibly().waitFor();
  }

  private Process start(String name, String heap, String main) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Dlog.file=" + home.resolve(name + ".log"),
                "-Dlog4j.configurationFile=" + home.resolve("conf/log4j2.properties").toUri()));
    for (String opened :
        List.of("java.lang", "java.util", "java.util.concurrent", "java.time", "java.net")) {
      command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", classPath, main, "--configDir", home.resolve("conf").toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.environment().put("FLINK_CONF_DIR", home.resolve("conf").toString());
    return builder
        .redirectErrorStream(true)
        .redirectOutput(home.resolve(name + ".out").toFile())
        .start();
  }

  @Override
  public void close() throws Exception {
    List<Process> all = new ArrayList<>(taskManagers);
    Optional.ofNullable(jobManager).ifPresent(all::add);
    for (Process each : all) {
      int unused = each.destroyForcibly().waitFor();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
