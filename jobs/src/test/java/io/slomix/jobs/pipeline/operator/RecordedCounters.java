package io.slomix.jobs.pipeline.operator;

import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.JobID;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.clusterframework.types.ResourceID;
import org.apache.flink.runtime.executiongraph.ExecutionAttemptID;
import org.apache.flink.runtime.executiongraph.ExecutionGraphID;
import org.apache.flink.runtime.jobgraph.JobVertexID;
import org.apache.flink.runtime.metrics.groups.TaskManagerMetricGroup;
import org.apache.flink.runtime.metrics.groups.TaskMetricGroup;
import org.apache.flink.runtime.metrics.util.TestingMetricRegistry;
import org.apache.flink.runtime.operators.testutils.MockEnvironment;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.runtime.scheduler.strategy.ExecutionVertexID;

/** The counters that operators in an environment register, by the end of their full names. */
final class RecordedCounters {

  private static final int MAX_PARALLELISM = 128;

  private final Map<String, Counter> counters = new TreeMap<>();

  /** An environment whose operators count here. */
  MockEnvironment environment() {
    TestingMetricRegistry registry =
        TestingMetricRegistry.builder()
            .setDelimiter('.')
            .setRegisterConsumer(
                (metric, name, group) -> {
                  if (metric instanceof Counter counter) {
                    counters.put(group.getMetricIdentifier(name), counter);
                  }
                })
            .build();
    TaskMetricGroup task =
        TaskManagerMetricGroup.createTaskManagerMetricGroup(registry, "host", ResourceID.generate())
            .addJob(new JobID(), "job")
            .addTask(
                new ExecutionAttemptID(
                    new ExecutionGraphID(), new ExecutionVertexID(new JobVertexID(), 0), 0),
                "task");
    return new MockEnvironmentBuilder()
        .setMaxParallelism(MAX_PARALLELISM)
        .setMetricGroup(task)
        .build();
  }

  /** The value of the only counter whose name ends so. */
  long of(String end) {
    var found = counters.keySet().stream().filter(name -> name.endsWith('.' + end)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " counters end in " + end + ": " + counters.keySet());
    }
    return counters.get(found.get(0)).getCount();
  }

  /** The sum of all counters whose names contain the first and end in the second text. */
  long sumOf(String group, String name) {
    return counters.entrySet().stream()
        .filter(c -> c.getKey().contains('.' + group + '.') && c.getKey().endsWith('.' + name))
        .mapToLong(c -> c.getValue().getCount())
        .sum();
  }
}
