package io.slomix.jobs.pipeline.operator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.correlate.EveningClosed;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evening.leg.LegRefusal;
import io.slomix.model.evidence.ArtifactKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MATCH UP says the same in the end, whatever happens to it in between. */
class MatchUpHarnessTest {

  private static final List<ServerEvidence> EVENING = SampleEvidence.wholeEvening(7);

  @Test
  void decidesTheEveningWhenTheInputEnds() throws Exception {
    try (MatchUpRun run = new MatchUpRun()) {
      for (ServerEvidence item : EVENING) {
        run.receive(item);
      }
      run.endInput();
      assertThat(run.database()).isEqualTo(undisturbed());
      long rounds = run.database().values().stream().filter(RoundFacts.class::isInstance).count();
      assertThat(run.emissions()).isEqualTo((int) rounds).isGreaterThan(20);
    }
  }

  @Test
  void speaksOnceForFilesThatComeTogether() throws Exception {
    try (MatchUpRun run = new MatchUpRun()) {
      for (ServerEvidence file :
          EVENING.stream().filter(e -> e.evidence().stats() != null).limit(2).toList()) {
        run.receive(file);
      }
      run.pause();
      run.pause();
      run.endInput();
      assertThat(run.emissions()).isEqualTo(2);
    }
  }

  @Test
  void aRepeatedArtifactSaysNothing() throws Exception {
    try (MatchUpRun run = new MatchUpRun()) {
      run.receive(EVENING.get(0));
      run.pause();
      run.receive(EVENING.get(0));
      run.pause();
      assertThat(run.emissions()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void survivesARestoreBetweenEveryTwoEventsInAnyOrder(long seed) throws Exception {
    Random random = new Random(seed);
    List<ServerEvidence> events = shuffledWithRepeats(random);
    try (MatchUpRun run = new MatchUpRun()) {
      for (ServerEvidence event : events) {
        run.receive(event);
        run.restore(run.snapshot());
        if (random.nextBoolean()) {
          run.pause();
        }
      }
      run.endInput();
      assertThat(run.database()).isEqualTo(undisturbed());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void anOlderSnapshotOverANewerDatabaseEndsAtTheSame(long seed) throws Exception {
    Random random = new Random(seed);
    List<ServerEvidence> events = shuffledWithRepeats(random);
    int cut = random.nextInt(events.size());
    try (MatchUpRun run = new MatchUpRun()) {
      for (ServerEvidence event : events.subList(0, cut)) {
        run.receive(event);
      }
      var old = run.snapshot();
      for (ServerEvidence event : events.subList(cut, events.size())) {
        run.receive(event);
        run.pause();
      }
      run.restore(old);
      List<ServerEvidence> again = new ArrayList<>(events.subList(cut, events.size()));
      Collections.shuffle(again, random);
      for (ServerEvidence event : again) {
        run.receive(event);
        run.pause();
      }
      run.endInput();
      assertThat(run.database()).isEqualTo(undisturbed());
    }
  }

  @Test
  void scenario58_stoppedBetweenTheLuaEventAndItsFileEndsAlikeFromACheckpointAndCold()
      throws Exception {
    ServerEvidence message =
        EVENING.stream()
            .filter(e -> e.evidence().kind() == ArtifactKind.WEBHOOK)
            .findFirst()
            .orElseThrow();
    ServerEvidence file =
        EVENING.stream()
            .filter(e -> e.evidence().kind() == ArtifactKind.STATS)
            .findFirst()
            .orElseThrow();
    Map<String, Object> together = databaseOf(List.of(message, file));
    try (MatchUpRun run = new MatchUpRun()) {
      run.receive(message);
      run.pause();
      run.restore(run.snapshot());
      run.receive(file);
      run.endInput();
      assertThat(run.database()).isEqualTo(together);
    }
    // Cold: the archive gives the event once more, to a job that knows nothing.
    assertThat(databaseOf(List.of(file, message))).isEqualTo(together);
  }

  @Test
  void aNameWithoutAClockIsClosedByItself() throws Exception {
    try (MatchUpRun run = new MatchUpRun()) {
      run.receive(SampleEvidence.of("main", "notes.txt", "hello".getBytes(UTF_8)));
      run.receive(SampleEvidence.of("main", "notes.txt", "hello again".getBytes(UTF_8)));
      run.pause();
      assertThat(run.database()).containsOnlyKeys("name:notes.txt");
    }
  }

  /** A name says nothing of the time of a message, so all contents of it are one evening (R2). */
  @Test
  void contentsOfOneNameMeetWhereverTheyLie() throws Exception {
    List<ServerEvidence> messages =
        EVENING.stream().filter(e -> e.evidence().kind() == ArtifactKind.WEBHOOK).toList();
    ServerEvidence first = named(messages.get(0), "same.json");
    ServerEvidence last = named(messages.get(messages.size() - 1), "same.json");
    ServerEvidence broken =
        SampleEvidence.of("sample", "gametime-x-R1-1.json", "{\"meta\":".getBytes(UTF_8));
    ServerEvidence cut =
        new ServerEvidence(
            "sample",
            new LegEvidence(
                ArtifactKind.WEBHOOK,
                "same.json",
                "0",
                1,
                null,
                null,
                null,
                refusal(broken),
                null));
    List<ServerEvidence> events = List.of(cut, first, last);
    Map<String, Object> expected = databaseOf(events);
    assertThat(databaseOf(List.of(last, cut, first))).isEqualTo(expected);
    assertThat(databaseOf(List.of(first, last, cut))).isEqualTo(expected);
    assertThat(expected.values().stream().filter(EveningClosed.class::isInstance)).hasSize(1);
    EveningClosed closed =
        (EveningClosed)
            expected.values().stream().filter(EveningClosed.class::isInstance).findFirst().get();
    assertThat(closed.evidence()).hasSize(3);
    assertThat(closed.evidence().stream().filter(state -> state.superseded())).hasSize(2);
  }

  private static LegRefusal refusal(ServerEvidence broken) {
    return broken.evidence().refusal();
  }

  private static ServerEvidence named(ServerEvidence message, String name) {
    LegEvidence e = message.evidence();
    return new ServerEvidence(
        message.server(),
        new LegEvidence(
            e.kind(), name, e.sha256(), e.sizeBytes(), null, e.lua(), null, e.refusal(), null));
  }

  private static Map<String, Object> databaseOf(List<ServerEvidence> events) throws Exception {
    try (MatchUpRun run = new MatchUpRun()) {
      for (ServerEvidence event : events) {
        run.receive(event);
        run.pause();
      }
      run.endInput();
      return run.database();
    }
  }

  private static List<ServerEvidence> shuffledWithRepeats(Random random) {
    List<ServerEvidence> events = new ArrayList<>(EVENING);
    events.addAll(EVENING.subList(0, 5));
    Collections.shuffle(events, random);
    return events;
  }

  private static Map<String, Object> undisturbed() throws Exception {
    try (MatchUpRun run = new MatchUpRun()) {
      for (ServerEvidence item : EVENING) {
        run.receive(item);
      }
      run.endInput();
      return run.database();
    }
  }
}
