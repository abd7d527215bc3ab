package io.slomix.sources.sample;

import io.slomix.sources.sample.evening.MatchPlan;
import io.slomix.sources.sample.evening.MatchStory;
import io.slomix.sources.sample.format.StatsFileText;
import io.slomix.sources.sample.format.StatsHeader;
import io.slomix.sources.sample.match.Ending;
import io.slomix.sources.sample.match.PlayerLineState;
import io.slomix.sources.sample.match.RoundScript;
import io.slomix.sources.sample.truth.ExpectedStatus;
import io.slomix.sources.sample.truth.PlayerTruth;
import io.slomix.sources.sample.truth.SampleFile;
import io.slomix.sources.sample.truth.SampleRound;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/** Puts a played round together: its file as the server leaves it, and the truth. */
final class RoundAssembly {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);
  private static final long WRITER_DELAY_MS = 3_000;

  private final SampleOptions options;
  private final String server;
  private final SplittableRandom random;
  private final StatsFileText writer;

  RoundAssembly(SampleOptions options, String server, SplittableRandom random) {
    this.options = options;
    this.server = server;
    this.random = random;
    this.writer = new StatsFileText(options.layout());
  }

  SampleRound assemble(
      long matchOrdinal,
      MatchPlan match,
      RoundScript script,
      Instant start,
      List<PlayerLineState> lines) {
    List<PlayerLineState> shuffled = shuffle(lines);
    Instant end = start.plusMillis(script.durationMs());
    ExpectedStatus status = status(match.story(), script.number());
    StatsHeader header = header(match, script, shuffled);
    String name = StatsFileText.fileName(stamp(script, end), header.map(), header.label());
    SampleFile file = new SampleFile(server, name, writer.text(header, shuffled));
    List<PlayerTruth> players =
        shuffled.stream()
            .map(line -> Expectation.of(line, status, script.number(), script.durationMs()))
            .toList();
    return new SampleRound(
        server,
        matchOrdinal,
        match.story(),
        header.map(),
        script.number(),
        header.label(),
        start,
        end,
        script.durationMs(),
        header.limitSeconds(),
        header.nextLimitSeconds(),
        script.defender(),
        script.winner(),
        script.ending(),
        status,
        status == ExpectedStatus.LOST ? Optional.empty() : Optional.of(file),
        players);
  }

  /** The shutdown path writes at once; otherwise the script waits (stats-file 1.2). */
  private String stamp(RoundScript script, Instant end) {
    boolean aborted = script.ending() == Ending.MAP_CHANGE;
    return STAMP.format(
        end.plusMillis(aborted ? 0 : WRITER_DELAY_MS).atZone(options.zone()).toLocalDateTime());
  }

  private StatsHeader header(MatchPlan match, RoundScript script, List<PlayerLineState> lines) {
    boolean aborted = script.ending() == Ending.MAP_CHANGE;
    boolean held = script.winner() == script.defender();
    long limitSeconds = script.limitMs() / 1000;
    return new StatsHeader(
        "^3Sample ^7Server " + server,
        match.map().fileLabel(),
        options.teamSize() <= 3 ? "legacy3" : "legacy6",
        // The cvar flips at a regular end only, so an aborted round has the other number.
        aborted ? 3 - script.number() : script.number(),
        script.defender(),
        aborted ? 1 : script.winner(),
        limitSeconds,
        aborted
            ? StatsFileText.nextLimitSecondsWhenAborted(lines, limitSeconds)
            : writer.nextLimitSeconds(script.number(), held, limitSeconds, script.durationMs()),
        aborted ? -random.nextLong(1_000_000, 20_000_000) : script.durationMs());
  }

  private static ExpectedStatus status(MatchStory story, int number) {
    return switch (story) {
      case ABORTED_ROUND_ONE -> ExpectedStatus.ABORTED;
      case UNFINISHED -> ExpectedStatus.ABANDONED;
      case LOST_ROUND_ONE -> number == 1 ? ExpectedStatus.LOST : ExpectedStatus.UNPAIRED;
      case NORMAL, WARM_UP_RECONNECT, RECONNECT_IN_ROUND_TWO -> ExpectedStatus.PAIRED;
      case RECONNECT_IN_ROUND_ONE, SUBSTITUTION, SURRENDER -> ExpectedStatus.PAIRED;
      case MIDNIGHT, SAME_MAP_AGAIN, LATE_JOINERS, SPECTATORS -> ExpectedStatus.PAIRED;
    };
  }

  /** The game writes its clients in the order of a hash table. */
  private List<PlayerLineState> shuffle(List<PlayerLineState> lines) {
    List<PlayerLineState> left = new ArrayList<>(lines);
    List<PlayerLineState> shuffled = new ArrayList<>();
    while (!left.isEmpty()) {
      shuffled.add(left.remove(random.nextInt(left.size())));
    }
    return shuffled;
  }
}
