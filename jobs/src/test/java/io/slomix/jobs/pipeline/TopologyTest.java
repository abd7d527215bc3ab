package io.slomix.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.slomix.jobs.collect.CollectorTopology;
import io.slomix.jobs.pipeline.operator.PipelineOptions;
import io.slomix.model.correlate.StatsRules;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.streaming.api.transformations.PhysicalTransformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The graphs that run carry fixed identities, and nothing in them falls back to Kryo. */
class TopologyTest {

  private static final String WRITER = ": Writer";

  private static final Map<String, String> KNOWN =
      Arrays.stream(OperatorId.values())
          .collect(Collectors.toMap(OperatorId::uid, OperatorId::title));

  /** The kinds of jobs. */
  enum Job {
    LIVE,
    BOUNDED,
    ARCHIVE_ONLY,
    COLLECT;

    StreamExecutionEnvironment environment() {
      StreamExecutionEnvironment env =
          StreamExecutionEnvironment.createLocalEnvironment(2, withoutKryo());
      if (this == COLLECT) {
        CollectorTopology.define(
            env, IdleEnds.live().received(), IdleEnds.topic(), Path.of("inbox"));
        return env;
      }
      PipelineSources sources =
          switch (this) {
            case LIVE, COLLECT -> IdleEnds.live();
            case BOUNDED -> IdleEnds.bounded();
            case ARCHIVE_ONLY -> IdleEnds.archiveOnly();
          };
      PipelineOptions options =
          new PipelineOptions(
              Map.of(),
              ZoneId.of("Europe/Ljubljana"),
              StatsRules.DEFAULT,
              this == LIVE,
              PipelineOptions.DEFAULT_DEBOUNCE);
      PipelineTopology.define(env, sources, IdleEnds.sinks(), options);
      return env;
    }

    private static Configuration withoutKryo() {
      Configuration configuration = new Configuration();
      configuration.set(org.apache.flink.configuration.PipelineOptions.GENERIC_TYPES, false);
      return configuration;
    }
  }

  @ParameterizedTest
  @EnumSource(Job.class)
  void everyOperatorCarriesTheUidAndTheNameOfItsConstant(Job job) {
    Map<String, String> found = new TreeMap<>();
    for (StreamNode node : nodes(job)) {
      assertThat(node.getTransformationUID()).as("uid of %s", node).isNotNull();
      String name = node.getOperatorName();
      String twin = found.put(node.getTransformationUID(), name.replaceAll("^Source: ", ""));
      assertThat(twin).as("second operator with the uid of %s", node).isNull();
    }
    found.forEach(
        (uid, name) ->
            assertThat(name).as(uid).isEqualTo(KNOWN.get(uid) + (isSink(uid) ? WRITER : "")));
  }

  @Test
  void everyConstantIsUsedBySomeJob() {
    Set<String> used = new TreeSet<>();
    for (Job job : Job.values()) {
      for (StreamNode node : nodes(job)) {
        used.add(node.getTransformationUID());
      }
    }
    assertThat(used).isEqualTo(new TreeSet<>(KNOWN.keySet()));
  }

  @Test
  void bothUidsAndNamesAreUnique() {
    assertThat(Stream.of(OperatorId.values()).map(OperatorId::uid)).doesNotHaveDuplicates();
    assertThat(Stream.of(OperatorId.values()).map(OperatorId::title)).doesNotHaveDuplicates();
  }

  @Test
  void sourcesOfBoundedJobsHaveStateOfTheirOwn() {
    Set<String> live = sourceUids(Job.LIVE);
    Set<String> bounded = sourceUids(Job.BOUNDED);
    assertThat(live).hasSize(6).doesNotContainAnyElementsOf(bounded);
    assertThat(bounded).hasSize(2).containsAll(sourceUids(Job.ARCHIVE_ONLY));
  }

  @ParameterizedTest
  @EnumSource(Job.class)
  void everythingBetweenOperatorsIsAPojo(Job job) {
    StreamExecutionEnvironment env = job.environment();
    Collection<TypeInformation<?>> types =
        env.getTransformations().stream()
            .flatMap(t -> Stream.concat(Stream.of(t), t.getTransitivePredecessors().stream()))
            .filter(PhysicalTransformation.class::isInstance)
            .filter(t -> !isSink(t.getUid()))
            .<TypeInformation<?>>map(Transformation::getOutputType)
            .collect(Collectors.toSet());
    assertThat(types)
        .hasSizeGreaterThanOrEqualTo(job == Job.COLLECT ? 1 : 4)
        .allMatch(PojoTypeInfo.class::isInstance);
    SerializerConfig withoutKryo = env.getConfig().getSerializerConfig();
    assertThat(types)
        .allSatisfy(
            type ->
                assertThatCode(() -> type.createSerializer(withoutKryo))
                    .doesNotThrowAnyException());
  }

  /** Without the committer that Flink derives from a sink of Kafka, under a uid of its own. */
  private static List<StreamNode> nodes(Job job) {
    return job.environment().getStreamGraph().getStreamNodes().stream()
        .filter(node -> !node.getTransformationUID().startsWith("Sink Committer: "))
        .toList();
  }

  private static Set<String> sourceUids(Job job) {
    StreamGraph graph = job.environment().getStreamGraph();
    return graph.getSourceIDs().stream()
        .map(id -> graph.getStreamNode(id).getTransformationUID())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isSink(String uid) {
    return Stream.of(
            OperatorId.ROUND_SINK,
            OperatorId.EVENING_SINK,
            OperatorId.CAPTURE_SINK,
            OperatorId.COLLECTED)
        .anyMatch(sink -> sink.uid().equals(uid));
  }
}
