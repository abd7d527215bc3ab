package io.slomix.sources.sample;

import io.slomix.sources.sample.evening.MatchStory;
import io.slomix.sources.sample.format.StatsLayout;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What to generate. Equal options give equal bytes on every machine.
 *
 * @param seed of everything that is drawn
 * @param servers number of servers, each with its own people
 * @param filesPerServer stats files of every server, spread over as many evenings as needed
 * @param teamSize players per team, 2 to 6
 * @param zone in which the servers stamp their files
 * @param firstEvening local date of the first evening
 * @param layout generation of the writer; changes the files, not what happens
 */
public record SampleOptions(
    long seed,
    int servers,
    long filesPerServer,
    int teamSize,
    ZoneId zone,
    LocalDate firstEvening,
    StatsLayout layout) {

  /** Checks the ranges. */
  public SampleOptions {
    require(servers >= 1, "servers must be at least 1, not " + servers);
    require(filesPerServer >= 1, "filesPerServer must be at least 1, not " + filesPerServer);
    require(teamSize >= 2 && teamSize <= 6, "teamSize must be 2 to 6, not " + teamSize);
  }

  /** One evening of one server that has every special case once, 6 against 6, writer 8.0. */
  public static SampleOptions eventfulEvening(long seed) {
    return new SampleOptions(
        seed,
        1,
        MatchStory.eventfulFiles(),
        6,
        ZoneId.of("Europe/Ljubljana"),
        LocalDate.of(2026, 3, 13),
        StatsLayout.WRITER_8_0);
  }

  /** The same with another load: the first evening of every server is the eventful one. */
  public SampleOptions withLoad(int servers, long filesPerServer) {
    return new SampleOptions(seed, servers, filesPerServer, teamSize, zone, firstEvening, layout);
  }

  /** The same with other team sizes. */
  public SampleOptions withTeamSize(int teamSize) {
    return new SampleOptions(seed, servers, filesPerServer, teamSize, zone, firstEvening, layout);
  }

  /** The same in another zone, from another date on. */
  public SampleOptions withCalendar(ZoneId zone, LocalDate firstEvening) {
    return new SampleOptions(seed, servers, filesPerServer, teamSize, zone, firstEvening, layout);
  }

  /** The same evening from another generation of the writer. */
  public SampleOptions withLayout(StatsLayout layout) {
    return new SampleOptions(seed, servers, filesPerServer, teamSize, zone, firstEvening, layout);
  }

  /** Name of a server: {@code sample}, or {@code sample-1} and so on if there are several. */
  public String serverName(int index) {
    return servers == 1 ? "sample" : String.format(Locale.ROOT, "sample-%d", index + 1);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
