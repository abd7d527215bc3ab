package io.slomix.sources.sample.evening;

import io.slomix.sources.sample.match.RoundScript;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The matches of an evening and when it starts.
 *
 * @param start before the warm-up of the first round
 */
public record EveningPlan(Instant start, List<MatchPlan> matches) {
  private static final int MATCHES = 10;
  private static final List<MatchStory> ALL_STORIES = List.of(MatchStory.values());

  /** Copies the matches. */
  public EveningPlan {
    matches = List.copyOf(matches);
  }

  /**
   * Draws an evening.
   *
   * @param eventful every story once; otherwise mostly normal matches
   * @param maxFiles stats files to be left at most; a match that would leave one too many ends
   *     after its first round
   * @param date local date on which the evening starts
   */
  public static EveningPlan draw(
      boolean eventful,
      long maxFiles,
      int teamSize,
      LocalDate date,
      ZoneId zone,
      SplittableRandom random) {
    StoryTeller teller = new StoryTeller(teamSize, random);
    List<MatchPlan> matches = new ArrayList<>();
    long filesLeft = maxFiles;
    SampleMap map = null;
    for (MatchStory wish : eventful ? MatchStory.EVENTFUL_EVENING : drawStories(random)) {
      if (filesLeft == 0) {
        break;
      }
      MatchStory story = wish.files() > filesLeft ? MatchStory.UNFINISHED : wish;
      map = story == MatchStory.SAME_MAP_AGAIN ? map : otherMap(map, random);
      matches.add(teller.tell(story, map));
      filesLeft -= story.files();
    }
    return new EveningPlan(start(matches, date, zone, random), matches);
  }

  /** Stats files of the evening. */
  public long files() {
    return matches.stream().mapToLong(match -> match.story().files()).sum();
  }

  /** Three matches in four are normal; the same map comes again only behind a complete match. */
  private static List<MatchStory> drawStories(SplittableRandom random) {
    List<MatchStory> stories = new ArrayList<>(List.of(MatchStory.NORMAL));
    while (stories.size() < MATCHES) {
      MatchStory before = stories.get(stories.size() - 1);
      MatchStory wish = ALL_STORIES.get(random.nextInt(ALL_STORIES.size()));
      boolean fits =
          wish != MatchStory.MIDNIGHT
              && wish != MatchStory.UNFINISHED
              && (wish != MatchStory.SAME_MAP_AGAIN || before.isPair());
      stories.add(fits && random.nextInt(4) == 0 ? wish : MatchStory.NORMAL);
    }
    return stories;
  }

  private static SampleMap otherMap(SampleMap map, SplittableRandom random) {
    List<SampleMap> others = new ArrayList<>(List.of(SampleMap.values()));
    others.remove(map);
    return others.get(random.nextInt(others.size()));
  }

  /** With a midnight match, so that its round 1 ends less than two minutes before midnight. */
  private static Instant start(
      List<MatchPlan> matches, LocalDate date, ZoneId zone, SplittableRandom random) {
    long lengthMs = 0;
    for (MatchPlan match : matches) {
      for (RoundScript round : match.rounds()) {
        lengthMs += round.gapBeforeMs() + round.durationMs();
        if (match.story() == MatchStory.MIDNIGHT) {
          long marginMs = random.nextLong(10_000, 110_000);
          return date.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(lengthMs + marginMs);
        }
      }
    }
    LocalTime time = LocalTime.of(20, 45).plusSeconds(random.nextInt(3_600));
    return date.atTime(time).atZone(zone).toInstant();
  }
}
