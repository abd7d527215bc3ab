package io.slomix.jobs.pipeline.operator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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

  private static final List<ServerEvidence> EVENING = SampleEvidence.eventfulEvening(7);

  @Test
  void decidesTheEveningWhenTheInputEnds() throws Exception {
    try (MatchUpRun run = new MatchUpRun()) {
      for (ServerEvidence item : EVENING) {
        run.receive(item);
      }
      run.endInput();
      assertThat(run.database()).isEqualTo(undisturbed());
      assertThat(run.emissions()).isEqualTo(EVENING.size());
    }
  }

  @Test
  void speaksOnceForFilesThatComeTogether() throws Exception {
    try (MatchUpRun run = new MatchUpRun()) {
      run.receive(EVENING.get(0));
      run.receive(EVENING.get(1));
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
  void aNameWithoutAClockIsClosedByItself() throws Exception {
    try (MatchUpRun run = new MatchUpRun()) {
      run.receive(SampleEvidence.of("main", "notes.txt", "hello".getBytes(UTF_8)));
      run.receive(SampleEvidence.of("main", "notes.txt", "hello again".getBytes(UTF_8)));
      run.pause();
      assertThat(run.database()).containsOnlyKeys("name:notes.txt");
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
