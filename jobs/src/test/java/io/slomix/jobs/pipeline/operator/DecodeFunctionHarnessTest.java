package io.slomix.jobs.pipeline.operator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactClassifier;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.Reason;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.truth.SampleFile;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.runtime.operators.testutils.MockEnvironment;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every stats artifact leaves as evidence and is counted once, readable or not. */
class DecodeFunctionHarnessTest {

  private static final List<SampleFile> FILES =
      SampleEvening.files(SampleOptions.eventfulEvening(5)).toList();

  private final RecordedContents contents = new RecordedContents();
  private final RecordedCounters counters = new RecordedCounters();
  private MockEnvironment environment;
  private OneInputStreamOperatorTestHarness<Artifact, ServerEvidence> harness;

  @BeforeEach
  void open() throws Exception {
    environment = counters.environment();
    harness =
        new OneInputStreamOperatorTestHarness<>(
            new ProcessOperator<>(new DecodeFunction(() -> contents)), environment);
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
    environment.close();
  }

  @Test
  void readableFilesAreAccepted() throws Exception {
    for (SampleFile file : FILES) {
      receive("main", ArtifactKind.STATS, file.name(), file.content());
    }
    assertThat(evidence()).hasSameSizeAs(FILES).allMatch(e -> e.evidence().readable());
    assertThat(counters.of("stats.received")).isEqualTo(FILES.size());
    assertThat(counters.of("stats.accepted")).isEqualTo(FILES.size());
    assertThat(quarantined()).isZero();
  }

  @Test
  void whatIsRefusedGoesOnWithItsReasonAndIsCountedUnderIt() throws Exception {
    SampleFile file = FILES.get(0);
    stats("notes.txt", "hello");
    stats("notes.txt", "hello again");
    stats(file.name(), "no header\n");
    stats(file.name().replaceAll("round-\\d", "round-7"), file.text());
    stats(file.name(), file.text() + "GUID\\name\n");
    stats(file.name(), file.text());

    assertThat(evidence().subList(0, 5))
        .extracting(e -> e.evidence().refusalReason())
        .containsExactly(
            Reason.NAME, Reason.NAME, Reason.HEADER, Reason.ROUND_NUMBER, Reason.FIELD_COUNT);
    assertThat(counters.of("stats.reason.NAME.quarantined")).isEqualTo(2);
    assertThat(counters.of("stats.reason.HEADER.quarantined")).isEqualTo(1);
    assertThat(counters.of("stats.reason.ROUND_NUMBER.quarantined")).isEqualTo(1);
    assertThat(counters.of("stats.reason.FIELD_COUNT.quarantined")).isEqualTo(1);
    assertThat(counters.of("stats.received"))
        .isEqualTo(counters.of("stats.accepted") + quarantined())
        .isEqualTo(6);
  }

  @Test
  void aFileWithoutPlayersIsAccepted() throws Exception {
    SampleFile file = FILES.get(0);
    stats(file.name(), file.text().substring(0, file.text().indexOf('\n') + 1));
    assertThat(evidence()).singleElement().matches(e -> e.evidence().readable());
    assertThat(counters.of("stats.accepted")).isEqualTo(1);
  }

  @Test
  void everyReasonThatQuarantinesHasItsCounterFromTheStart() {
    Arrays.stream(Reason.values())
        .filter(Reason::quarantines)
        .forEach(
            reason ->
                assertThat(counters.of("stats.reason." + reason + ".quarantined"))
                    .as("%s", reason)
                    .isZero());
  }

  @Test
  void namesDigestAndServerTravelUnchanged() throws Exception {
    Artifact sent = receive("o'server \"x\"", ArtifactKind.STATS, "no\tname.txt", new byte[] {0});
    ServerEvidence evidence = evidence().get(0);
    assertThat(evidence.server()).isEqualTo(sent.server());
    assertThat(evidence.evidence().name()).isEqualTo(sent.name());
    assertThat(evidence.evidence().sha256()).isEqualTo(sent.sha256());
    assertThat(evidence.evidence().sizeBytes()).isEqualTo(1);
  }

  @Test
  void everyLegIsCountedUnderItsName() throws Exception {
    List<SampleFile> files = SampleEvening.evidence(SampleOptions.eventfulEvening(5)).toList();
    for (SampleFile file : files) {
      ArtifactKind kind = ArtifactClassifier.classify(file.name(), file.content());
      receive("main", kind, file.name(), file.content());
    }
    receive("main", ArtifactKind.GAMETIME, "gametime-supply-R1-1.json", "{".getBytes(UTF_8));

    assertThat(evidence()).hasSize(files.size() + 1);
    assertThat(counters.of("webhook.accepted")).isPositive();
    assertThat(counters.of("endstats.accepted")).isPositive();
    assertThat(counters.of("gametime.received"))
        .isEqualTo(counters.of("gametime.accepted") + 1)
        .isGreaterThan(1);
    assertThat(counters.of("gametime.reason.JSON_TRUNCATED.quarantined")).isEqualTo(1);
  }

  @Test
  void theBytesOfALongArtifactAreFetchedByItsDigest() throws Exception {
    String longLine = "# " + "x".repeat(Artifact.LONGEST_CARRIED_BYTES) + "\n";
    SampleFile file = FILES.get(0);
    byte[] content = (file.text() + longLine).getBytes(UTF_8);
    Artifact whole = Artifact.received("main", ArtifactKind.STATS, file.name(), content, 0, "test");
    contents.keep(whole);

    Artifact travelling = whole.travelling();
    assertThat(travelling.isReference()).isTrue();
    assertThat(travelling.content()).isEmpty();
    harness.processElement(new StreamRecord<>(travelling));
    harness.processElement(new StreamRecord<>(whole));

    assertThat(contents.fetches()).isEqualTo(1);
    assertThat(evidence().get(0).evidence()).isEqualTo(evidence().get(1).evidence());
  }

  @Test
  void aShortArtifactCarriesItsBytes() {
    SampleFile file = FILES.get(0);
    Artifact whole =
        Artifact.received("main", ArtifactKind.STATS, file.name(), file.content(), 0, "test");
    assertThat(whole.travelling()).isSameAs(whole);
    assertThat(whole.isReference()).isFalse();
    Artifact empty = Artifact.received("main", ArtifactKind.STATS, "a", new byte[0], 0, "test");
    assertThat(empty.isReference()).isFalse();
  }

  @Test
  void ignoredFilesAreLeft() throws Exception {
    SampleFile file = FILES.get(0);
    receive("main", ArtifactKind.IGNORED, file.name(), file.content());
    assertThat(evidence()).isEmpty();
    assertThat(counters.of("stats.received")).isZero();
  }

  private void stats(String name, String text) throws Exception {
    receive("main", ArtifactKind.STATS, name, text.getBytes(UTF_8));
  }

  private Artifact receive(String server, ArtifactKind kind, String name, byte[] content)
      throws Exception {
    Artifact artifact = Artifact.received(server, kind, name, content, 0, "test");
    harness.processElement(new StreamRecord<>(artifact));
    return artifact;
  }

  private List<ServerEvidence> evidence() {
    return harness.extractOutputValues();
  }

  private long quarantined() {
    return counters.sumOf("stats", "quarantined");
  }
}
