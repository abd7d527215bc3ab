package io.slomix.model.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.clock.FileClock;
import io.slomix.model.match.RepeatedHour.Clocked;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.match.file.RoundFile;
import io.slomix.model.match.file.TimedFile;
import io.slomix.model.testing.RoundFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** R13 by its words: every assignment is walked over all files, and the best one is taken. */
class RepeatedHourPropertyTest {

  /** On either side of the repeated hour, within and beyond the two minutes of a second dump. */
  private static final List<String> TIMES =
      List.of(
          "013000", "015830", "015930", "020010", "020100", "020600", "023000", "025700", "025900",
          "025940", "030010", "030100", "030115", "030600", "034000");

  private enum Variant {
    REGULAR,
    SHUT_DOWN,
    CONTINUED_ELSEWHERE,
    NOT_CUMULATIVE,
    EMPTY,
    UNREADABLE
  }

  @Property(tries = 600)
  void theBestOfAllAssignmentsIsFound(@ForAll("nights") List<Clocked> night) {
    assertThat(RepeatedHour.instants(night, PairingWalk.DEFAULT_WINDOW))
        .isEqualTo(bestOfAll(night));
  }

  @Provide
  Arbitrary<List<Clocked>> nights() {
    Arbitrary<Variant> variants =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.just(Variant.REGULAR)),
            Tuple.of(3, Arbitraries.of(Variant.class)));
    return Combinators.combine(
            Arbitraries.of(TIMES),
            Arbitraries.of("supply", "radar"),
            Arbitraries.of(1, 2),
            variants)
        .as(RepeatedHourPropertyTest::file)
        .list()
        .uniqueElements(Clocked::file)
        .ofMinSize(1)
        .ofMaxSize(9);
  }

  private static Clocked file(String time, String map, int label, Variant variant) {
    String stamp = "2025-10-26-" + time;
    RoundFiles file = label == 1 ? RoundFiles.round1(stamp, map) : RoundFiles.round2(stamp, map);
    RoundFile readable =
        switch (variant) {
          case REGULAR -> file.file();
          case SHUT_DOWN -> file.playTime("-1").file();
          case CONTINUED_ELSEWHERE -> file.limits("7:00", "7:00").file();
          case NOT_CUMULATIVE -> file.rounds(0).playTime(null).file();
          case EMPTY -> file.players(List.of()).file();
          case UNREADABLE -> null;
        };
    return new Clocked(
        file.name().file(), FileClock.readings(file.name(), RoundFiles.ZONE), readable);
  }

  private static Map<String, Long> bestOfAll(List<Clocked> files) {
    List<Clocked> night =
        files.stream()
            .filter(f -> f.readings().ambiguous())
            .sorted(Comparator.comparing(Clocked::file))
            .toList();
    List<Clocked> fixed = files.stream().filter(f -> !f.readings().ambiguous()).toList();
    return allAssignments(night).stream()
        .map(assigned -> with(fixed, assigned))
        .min(
            Comparator.comparingLong((Map<String, Long> all) -> -pairs(files, all))
                .thenComparingLong(RepeatedHourPropertyTest::span)
                .thenComparingLong(all -> laterReadings(night, all)))
        .orElseThrow();
  }

  /** In the order in which equally good ones are preferred. */
  private static List<Map<String, Long>> allAssignments(List<Clocked> night) {
    List<Map<String, Long>> assignments = List.of(Map.of());
    for (Clocked file : night) {
      List<Map<String, Long>> longer = new ArrayList<>();
      for (Map<String, Long> assignment : assignments) {
        for (long instant : List.of(file.readings().earlier(), file.readings().later())) {
          Map<String, Long> next = new TreeMap<>(assignment);
          next.put(file.file(), instant);
          longer.add(next);
        }
      }
      assignments = longer;
    }
    return assignments;
  }

  private static Map<String, Long> with(List<Clocked> fixed, Map<String, Long> assigned) {
    Map<String, Long> all = new TreeMap<>(assigned);
    fixed.forEach(file -> all.put(file.file(), file.readings().earlier()));
    return all;
  }

  private static long pairs(List<Clocked> files, Map<String, Long> instants) {
    List<TimedFile> timed =
        files.stream()
            .filter(f -> f.readable() != null)
            .map(f -> new TimedFile(f.readable(), instants.get(f.file())))
            .toList();
    return PairingWalk.verdicts(timed, PairingWalk.DEFAULT_WINDOW).values().stream()
        .filter(verdict -> verdict.status() == FileStatus.PAIRED)
        .count();
  }

  private static long span(Map<String, Long> instants) {
    return instants.values().stream().mapToLong(i -> i).max().orElseThrow()
        - instants.values().stream().mapToLong(i -> i).min().orElseThrow();
  }

  private static long laterReadings(List<Clocked> night, Map<String, Long> instants) {
    return night.stream()
        .filter(file -> instants.get(file.file()) != file.readings().earlier())
        .count();
  }
}
