package io.slomix.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** A coordinator whose looks happen when the test says so, on the test's thread. */
public final class ManualEnumeratorContext<S extends SourceSplit>
    implements SplitEnumeratorContext<S> {
  private record Look<T>(Callable<T> callable, BiConsumer<T, Throwable> handler, boolean periodic) {
    void run() {
      T result;
      try {
        result = callable.call();
      } catch (Exception e) {
        handler.accept(null, e);
        return;
      }
      handler.accept(result, null);
    }
  }

  private final List<Look<?>> looks = new ArrayList<>();
  private final Map<Integer, ReaderInfo> readers = new HashMap<>();
  public final Map<Integer, List<S>> assigned = new HashMap<>();
  public final Set<Integer> finished = new HashSet<>();

  /** Runs every look that is due; one that is not periodic runs once. */
  public void runLooks() {
    List<Look<?>> due = List.copyOf(looks);
    looks.removeIf(look -> !look.periodic());
    due.forEach(Look::run);
  }

  public int looksWaiting() {
    return looks.size();
  }

  public ManualEnumeratorContext<S> withReader(int subtask) {
    readers.put(subtask, new ReaderInfo(subtask, "host"));
    return this;
  }

  public void dropReader(int subtask) {
    readers.remove(subtask);
  }

  public List<S> assignedTo(int subtask) {
    return assigned.getOrDefault(subtask, List.of());
  }

  @Override
  public SplitEnumeratorMetricGroup metricGroup() {
    return UnregisteredMetricsGroup.createSplitEnumeratorMetricGroup();
  }

  @Override
  public void sendEventToSourceReader(int subtaskId, SourceEvent event) {
    throw new AssertionError("this source sends no events to its readers");
  }

  @Override
  public int currentParallelism() {
    return Math.max(1, readers.size());
  }

  @Override
  public Map<Integer, ReaderInfo> registeredReaders() {
    return readers;
  }

  @Override
  public void assignSplits(SplitsAssignment<S> newSplitAssignments) {
    newSplitAssignments
        .assignment()
        .forEach(
            (subtask, splits) ->
                assigned.computeIfAbsent(subtask, key -> new ArrayList<>()).addAll(splits));
  }

  @Override
  public void signalNoMoreSplits(int subtask) {
    finished.add(subtask);
  }

  @Override
  public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler) {
    looks.add(new Look<>(callable, handler, false));
  }

  @Override
  public <T> void callAsync(
      Callable<T> callable, BiConsumer<T, Throwable> handler, long initialDelay, long period) {
    looks.add(new Look<>(callable, handler, true));
  }

  @Override
  public void runInCoordinatorThread(Runnable runnable) {
    runnable.run();
  }
}
