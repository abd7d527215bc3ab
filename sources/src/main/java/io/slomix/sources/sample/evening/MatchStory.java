package io.slomix.sources.sample.evening;

import java.util.List;

/** The course of one match, with the number of stats files that it leaves. */
public enum MatchStory {
  /** Both rounds are played by the same people. */
  NORMAL(2),
  /** A player reconnects in the warm-up before round 2: his counters start again. */
  WARM_UP_RECONNECT(2),
  /** A player reconnects during round 2: what he did before is lost, the round is unbalanced. */
  RECONNECT_IN_ROUND_TWO(2),
  /** A player reconnects during round 1: that round is unbalanced, the difference to R2 is not. */
  RECONNECT_IN_ROUND_ONE(2),
  /** A player of round 1 is replaced in round 2. */
  SUBSTITUTION(2),
  /** The attackers of round 2 give up. */
  SURRENDER(2),
  /** Round 1 ends before midnight, round 2 after it. */
  MIDNIGHT(2),
  /** The map of the match before again; a player reconnects before round 2. */
  SAME_MAP_AGAIN(2),
  /** One player joins late in round 1, another replaces somebody late in round 2. */
  LATE_JOINERS(2),
  /** One player watches round 2 from the start, another from its second half on. */
  SPECTATORS(2),
  /** The map is changed during round 1: one file, labelled round 2. */
  ABORTED_ROUND_ONE(1),
  /** The file of round 1 is lost. */
  LOST_ROUND_ONE(1),
  /** Round 2 is never played. */
  UNFINISHED(1);

  /** An evening with every story, in an order that keeps midnight in reach. */
  static final List<MatchStory> EVENTFUL_EVENING =
      List.of(
          NORMAL,
          WARM_UP_RECONNECT,
          ABORTED_ROUND_ONE,
          SURRENDER,
          SUBSTITUTION,
          RECONNECT_IN_ROUND_TWO,
          LATE_JOINERS,
          MIDNIGHT,
          SAME_MAP_AGAIN,
          SPECTATORS,
          LOST_ROUND_ONE,
          RECONNECT_IN_ROUND_ONE,
          UNFINISHED);

  private final int files;

  MatchStory(int files) {
    this.files = files;
  }

  /** Stats files that the match leaves. */
  public int files() {
    return files;
  }

  /** Stats files of the evening with every story. */
  public static int eventfulFiles() {
    return EVENTFUL_EVENING.stream().mapToInt(MatchStory::files).sum();
  }

  /** True if both rounds are played to the end and leave their files. */
  boolean isPair() {
    return files == 2;
  }
}
