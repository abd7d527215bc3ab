package io.slomix.jobs.pipeline.archive;

import io.slomix.model.evidence.Artifact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An archive in memory that keeps the first writer's values and fails when it is told to. */
final class ScriptedArchive implements ArchiveWriter {

  private final List<List<Artifact>> batches = new ArrayList<>();
  private final Map<String, Artifact> first = new HashMap<>();
  private boolean failing;
  private boolean closed;

  /** From now on nothing can be stored. */
  void fail() {
    failing = true;
  }

  /** What was stored at once, in order. */
  List<List<Artifact>> batches() {
    return batches;
  }

  boolean closed() {
    return closed;
  }

  @Override
  public List<Artifact> store(List<Artifact> artifacts) throws IOException {
    if (failing) {
      throw new IOException("the archive is away");
    }
    batches.add(List.copyOf(artifacts));
    List<Artifact> stored = new ArrayList<>();
    for (Artifact artifact : artifacts) {
      String identity = artifact.server() + '|' + artifact.name() + '|' + artifact.sha256();
      stored.add(first.computeIfAbsent(identity, unknown -> artifact));
    }
    return stored;
  }

  @Override
  public void close() {
    closed = true;
  }
}
