package io.slomix.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slomix.model.evidence.Artifact;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/**
 * An operator of a local cluster that tells the test what passes, and fails when the test says so.
 * Operators are copied on their way to the cluster, so the queues live in a static register.
 */
public final class RecordedArtifacts extends RichMapFunction<Artifact, Artifact> {
  /** An artifact that passed, and in which attempt of the job. */
  public record Passed(Artifact artifact, int attempt) {
    /** Returns the name and the text of the artifact. */
    public String text() {
      return artifact.name() + '=' + new String(artifact.content(), UTF_8);
    }
  }

  private static final Map<String, BlockingQueue<Passed>> QUEUES = new ConcurrentHashMap<>();
  private static final Map<String, AtomicBoolean> BOMBS = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();
  private transient int attempt;

  public RecordedArtifacts() {
    QUEUES.put(id, new LinkedBlockingQueue<>());
    BOMBS.put(id, new AtomicBoolean());
  }

  /** Lets the next artifact fail the job, once. */
  public void failOnNext() {
    BOMBS.get(id).set(true);
  }

  /** Waits for the next artifact; fails the test when none comes. */
  public Passed next() throws InterruptedException {
    Passed passed = QUEUES.get(id).poll(60, TimeUnit.SECONDS);
    if (passed == null) {
      throw new AssertionError("no artifact came");
    }
    return passed;
  }

  /** Returns what passed and was not yet taken. */
  public Queue<Passed> rest() {
    return QUEUES.get(id);
  }

  @Override
  public void open(OpenContext openContext) {
    attempt = getRuntimeContext().getTaskInfo().getAttemptNumber();
  }

  @Override
  public Artifact map(Artifact artifact) {
    if (BOMBS.get(id).compareAndSet(true, false)) {
      throw new IllegalStateException("the test wants a failure");
    }
    QUEUES.get(id).add(new Passed(artifact, attempt));
    return artifact;
  }
}
