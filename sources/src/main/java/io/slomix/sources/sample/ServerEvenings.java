package io.slomix.sources.sample;

import io.slomix.sources.sample.evening.Community;
import io.slomix.sources.sample.evening.EveningPlan;
import io.slomix.sources.sample.evening.MatchPlan;
import io.slomix.sources.sample.match.RoundScript;
import io.slomix.sources.sample.play.MatchSimulation;
import io.slomix.sources.sample.truth.SampleRound;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.SplittableRandom;

/** The rounds of one server in time order; holds one evening's plan and one played match. */
final class ServerEvenings implements Iterator<SampleRound> {
  private final SampleOptions options;
  private final SplittableRandom random;
  private final Community community;
  private final RoundAssembly assembly;
  private final Queue<MatchPlan> planned = new ArrayDeque<>();
  private final Queue<SampleRound> played = new ArrayDeque<>();
  private long filesLeft;
  private long evenings;
  private long matches;
  private Instant now = Instant.EPOCH;

  ServerEvenings(SampleOptions options, String server, SplittableRandom random) {
    this.options = options;
    this.random = random;
    this.community = Community.draw(options.teamSize(), random);
    this.assembly = new RoundAssembly(options, server, random.split());
    this.filesLeft = options.filesPerServer();
  }

  @Override
  public boolean hasNext() {
    return filesLeft > 0 || !planned.isEmpty() || !played.isEmpty();
  }

  @Override
  public SampleRound next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (played.isEmpty()) {
      if (planned.isEmpty()) {
        planEvening();
      }
      play(planned.remove());
    }
    return played.remove();
  }

  private void planEvening() {
    EveningPlan evening =
        EveningPlan.draw(
            evenings == 0,
            filesLeft,
            options.teamSize(),
            options.firstEvening().plusDays(evenings),
            options.zone(),
            random.split());
    planned.addAll(evening.matches());
    now = evening.start();
    filesLeft -= evening.files();
    evenings++;
  }

  private void play(MatchPlan match) {
    MatchSimulation simulation =
        new MatchSimulation(
            community.people(), options.teamSize(), match.roundsBefore(), random.split());
    for (RoundScript script : match.rounds()) {
      Instant start = now.plusMillis(script.gapBeforeMs());
      played.add(assembly.assemble(matches, match, script, start, simulation.play(script)));
      now = start.plusMillis(script.durationMs());
    }
    matches++;
  }
}
