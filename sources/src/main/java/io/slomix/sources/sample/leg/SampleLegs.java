package io.slomix.sources.sample.leg;

import io.slomix.sources.sample.evening.MatchStory;
import io.slomix.sources.sample.match.Ending;
import io.slomix.sources.sample.truth.SampleFile;
import io.slomix.sources.sample.truth.SampleRound;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The files of a round beside its stats file. A function of the round alone. Some messages,
 * gametime files and captures are lost by plan, so that every combination of sources is met; an
 * aborted round has neither endstats nor capture.
 */
public final class SampleLegs {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);
  private static final long ENDSTATS_DELAY_SECONDS = 1;
  private static final int MESSAGE_LOST_EVERY = 5;
  private static final int GAMETIME_LOST_EVERY = 4;
  private static final int CAPTURE_LOST_EVERY = 6;

  private SampleLegs() {}

  /**
   * The files, message first.
   *
   * @param zone in which the server stamps its files
   */
  public static List<SampleFile> of(SampleRound round, ZoneId zone) {
    List<SampleFile> files = new ArrayList<>();
    long end = round.end().getEpochSecond();
    long place = 2 * round.matchOrdinal() + round.number();
    if (place % MESSAGE_LOST_EVERY != 0) {
      String name = "%d_%s_R%d.json".formatted(end, round.map(), round.label());
      files.add(new SampleFile(round.server(), name, LuaMessageText.of(round)));
    }
    boolean alone = round.story() == MatchStory.LOST_ROUND_ONE;
    if (place % GAMETIME_LOST_EVERY != 0 || alone) {
      String name = "gametime-%s-R%d-%d.json".formatted(round.map(), round.label(), end);
      files.add(new SampleFile(round.server(), name, GametimeText.of(round)));
    }
    if (round.ending() != Ending.MAP_CHANGE) {
      String stamp = STAMP.format(round.end().plusSeconds(ENDSTATS_DELAY_SECONDS).atZone(zone));
      String name = "%s-%s-round-%d-endstats.txt".formatted(stamp, round.map(), round.label());
      files.add(new SampleFile(round.server(), name, EndstatsText.of(round)));
    }
    if (round.ending() != Ending.MAP_CHANGE && place % CAPTURE_LOST_EVERY != 0) {
      files.add(capture(round, zone));
    }
    return files;
  }

  private static SampleFile capture(SampleRound round, ZoneId zone) {
    String stamp = STAMP.format(round.end().atZone(zone));
    int label = CaptureText.label(round);
    String name = "%s-%s-round-%d_engagements.txt".formatted(stamp, round.map(), label);
    return new SampleFile(round.server(), name, CaptureText.of(round));
  }
}
