package io.slomix.sources.sample;

import io.slomix.sources.sample.leg.SampleLegs;
import io.slomix.sources.sample.truth.SampleFile;
import io.slomix.sources.sample.truth.SampleRound;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Generates sample evenings of stopwatch rounds (stats-file 1, 2).
 *
 * <p>Guarantee: a function of the options alone. Kills equal deaths, damage given equals damage
 * received, team damage and revives likewise, in every round that nobody reconnected during. Rounds
 * of a server come in time order; several servers take turns, so any number of rounds runs through
 * constant memory.
 */
public final class SampleEvening {
  private SampleEvening() {}

  /** All rounds with their truth; lazy. */
  public static Stream<SampleRound> rounds(SampleOptions options) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new Servers(options), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /** All stats files, without those that a story loses; lazy. */
  public static Stream<SampleFile> files(SampleOptions options) {
    return rounds(options).map(SampleRound::file).flatMap(Optional::stream);
  }

  /** All files of every kind, round by round, without what a story loses; lazy. */
  public static Stream<SampleFile> evidence(SampleOptions options) {
    return rounds(options).flatMap(round -> evidence(round, options).stream());
  }

  /** The files of one round: its stats file first, where there is one. */
  static List<SampleFile> evidence(SampleRound round, SampleOptions options) {
    List<SampleFile> files = new ArrayList<>();
    round.file().ifPresent(files::add);
    files.addAll(SampleLegs.of(round, options.zone()));
    return files;
  }

  /** All rounds in a list: for a few evenings, not for load. */
  public static List<SampleRound> generate(SampleOptions options) {
    return rounds(options).toList();
  }

  /** One round of every server in turn. */
  private static final class Servers implements Iterator<SampleRound> {
    private final Queue<ServerEvenings> waiting = new ArrayDeque<>();

    Servers(SampleOptions options) {
      SplittableRandom random = new SplittableRandom(options.seed());
      for (int i = 0; i < options.servers(); i++) {
        waiting.add(new ServerEvenings(options, options.serverName(i), random.split()));
      }
    }

    @Override
    public boolean hasNext() {
      return !waiting.isEmpty();
    }

    @Override
    public SampleRound next() {
      ServerEvenings server = waiting.remove();
      SampleRound round = server.next();
      if (server.hasNext()) {
        waiting.add(server);
      }
      return round;
    }
  }
}
