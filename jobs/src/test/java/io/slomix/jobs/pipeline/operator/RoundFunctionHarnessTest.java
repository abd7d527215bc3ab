package io.slomix.jobs.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slomix.model.correlate.EveningDecision;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evening.round.MergedRounds;
import io.slomix.model.result.PlayerResult;
import io.slomix.model.result.RoundResolution;
import io.slomix.model.result.RoundResult;
import io.slomix.sinks.postgres.document.RoundDocumentJson;
import io.slomix.sinks.postgres.sink.SinkDocument;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.operators.testutils.MockEnvironment;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** ROUND writes the newest facts of a round once, and forgets them. */
class RoundFunctionHarnessTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Ljubljana");
  private static final Duration DEBOUNCE = Duration.ofMillis(300);
  private static final List<StatsEvidence> EVENING =
      SampleEvidence.eventfulEvening(9).stream().map(e -> e.evidence().stats()).toList();
  private static final List<RoundFacts> ROUNDS = decided(EVENING);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RecordedCounters counters = new RecordedCounters();
  private MockEnvironment environment = counters.environment();
  private KeyedOneInputStreamOperatorTestHarness<String, RoundFacts, SinkDocument> harness;

  @AfterEach
  void close() throws Exception {
    harness.close();
    environment.close();
  }

  @Test
  void everyRoundBecomesTheDocumentOfItsFactsWhenTheInputEnds() throws Exception {
    harness = opened(false, null);
    for (RoundFacts facts : ROUNDS) {
      receive(facts);
    }
    assertThat(documents()).isEmpty();
    endInput();
    assertThat(documents())
        .containsExactlyInAnyOrderElementsOf(
            ROUNDS.stream().map(RoundFunctionHarnessTest::document).toList());
    assertForgotten();
  }

  @Test
  void onlyTheNewestOfFactsThatComeTogetherIsWritten() throws Exception {
    harness = opened(true, null);
    RoundFacts early = earlier();
    RoundFacts late = ROUNDS.get(0);
    receive(early);
    receive(late);
    pass(DEBOUNCE);
    assertThat(documents()).containsExactly(document(late));
  }

  @Test
  void olderFactsNeverReplaceNewerOnes() throws Exception {
    harness = opened(true, null);
    receive(ROUNDS.get(0));
    receive(earlier());
    pass(DEBOUNCE);
    assertThat(documents()).containsExactly(document(ROUNDS.get(0)));
  }

  @Test
  void laterFactsOfTheSameRoundDoNotPutItOff() throws Exception {
    harness = opened(true, null);
    receive(earlier());
    pass(DEBOUNCE.minusMillis(1));
    receive(ROUNDS.get(0));
    assertThat(documents()).isEmpty();
    pass(Duration.ofMillis(1));
    assertThat(documents()).containsExactly(document(ROUNDS.get(0)));
    assertForgotten();
  }

  @Test
  void aRevisionAfterTheDocumentIsWrittenAgain() throws Exception {
    harness = opened(true, null);
    receive(earlier());
    pass(DEBOUNCE);
    receive(ROUNDS.get(0));
    pass(DEBOUNCE);
    assertThat(documents()).containsExactly(document(earlier()), document(ROUNDS.get(0)));
  }

  @Test
  void aLiveRoundThatHasSpokenSaysNothingAtTheEndOfTheInput() throws Exception {
    harness = opened(true, null);
    receive(ROUNDS.get(0));
    pass(DEBOUNCE);
    endInput();
    assertThat(documents()).hasSize(1);
    assertForgotten();
  }

  @Test
  void aLiveRoundThatStillWaitsSpeaksOnceAtTheEndOfTheInput() throws Exception {
    harness = opened(true, null);
    receive(ROUNDS.get(0));
    endInput();
    pass(DEBOUNCE);
    assertThat(documents()).hasSize(1);
    assertForgotten();
  }

  @Test
  void waitingFactsSurviveARestore() throws Exception {
    harness = opened(true, null);
    for (RoundFacts facts : ROUNDS) {
      receive(facts);
      OperatorSubtaskState snapshot = harness.snapshot(1, 0);
      harness.close();
      environment.close();
      environment = counters.environment();
      harness = opened(true, snapshot);
    }
    pass(DEBOUNCE);
    assertThat(documents())
        .containsExactlyInAnyOrderElementsOf(
            ROUNDS.stream().map(RoundFunctionHarnessTest::document).toList());
    assertForgotten();
  }

  @Test
  void countsDocumentsResetsAndUnbalancedRounds() throws Exception {
    harness = opened(false, null);
    for (RoundFacts facts : ROUNDS) {
      receive(facts);
    }
    endInput();
    List<RoundResult> results =
        ROUNDS.stream().map(f -> RoundResolution.resolve(f, StatsRules.DEFAULT)).toList();
    long resets =
        results.stream()
            .flatMap(r -> r.players().stream())
            .map(PlayerResult::outcome)
            .filter(p -> p.playerClass().isReset())
            .count();
    long unbalanced =
        results.stream().filter(r -> Boolean.FALSE.equals(r.file().balanced())).count();
    assertThat(resets).as("the evening has a reconnect").isPositive();
    assertThat(counters.of("round.documents")).isEqualTo(ROUNDS.size());
    assertThat(counters.of("round.resets")).isEqualTo(resets);
    assertThat(counters.of("round.unbalanced")).isEqualTo(unbalanced);
  }

  @Test
  void theDocumentCarriesTheKeyAndRevisionOfItsFacts() throws Exception {
    harness = opened(false, null);
    receive(ROUNDS.get(0));
    endInput();
    SinkDocument document = documents().get(0);
    JsonNode json = JSON.readTree(document.json());
    assertThat(document.server()).isEqualTo(ROUNDS.get(0).server());
    assertThat(document.key()).isEqualTo(ROUNDS.get(0).fingerprint());
    assertThat(json.get("round_fingerprint").asText()).isEqualTo(document.key());
    assertThat(json.get("revision").asLong()).isEqualTo(ROUNDS.get(0).revision());
  }

  /** The first round as it was known before the rest of the evening came. */
  private static RoundFacts earlier() {
    RoundFacts early = decided(EVENING.subList(0, 1)).get(0);
    assertThat(early.fingerprint()).isEqualTo(ROUNDS.get(0).fingerprint());
    assertThat(early.revision()).isLessThan(ROUNDS.get(0).revision());
    return early;
  }

  private static List<RoundFacts> decided(List<StatsEvidence> evening) {
    return EveningDecision.decide("main", ZONE, StatsRules.DEFAULT, evening).rounds();
  }

  private static SinkDocument document(RoundFacts facts) {
    return new SinkDocument(
        facts.server(),
        facts.fingerprint(),
        RoundDocumentJson.write(
            MergedRounds.ofFile(
                RoundResolution.resolve(facts, StatsRules.DEFAULT), StatsRules.DEFAULT)));
  }

  private KeyedOneInputStreamOperatorTestHarness<String, RoundFacts, SinkDocument> opened(
      boolean live, OperatorSubtaskState state) throws Exception {
    PipelineOptions options =
        new PipelineOptions(Map.of(), ZONE, StatsRules.DEFAULT, live, DEBOUNCE);
    var opened =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new RoundFunction(options)),
            RoundFacts::fingerprint,
            Types.STRING,
            environment);
    opened.setup(
        Types.POJO(SinkDocument.class)
            .createSerializer(opened.getExecutionConfig().getSerializerConfig()));
    if (state != null) {
      opened.initializeState(state);
    }
    opened.open();
    return opened;
  }

  private void receive(RoundFacts facts) throws Exception {
    harness.processElement(new StreamRecord<>(facts));
  }

  private void pass(Duration time) throws Exception {
    harness.setProcessingTime(harness.getProcessingTime() + time.toMillis());
  }

  private void endInput() throws Exception {
    harness.processWatermark(Watermark.MAX_WATERMARK);
  }

  private List<SinkDocument> documents() {
    return harness.extractOutputValues();
  }

  private void assertForgotten() {
    assertThat(harness.numKeyedStateEntries()).as("entries left in state").isZero();
    assertThat(harness.numProcessingTimeTimers()).as("timers of the clock").isZero();
    assertThat(harness.numEventTimeTimers()).as("timers of the input").isZero();
  }
}
