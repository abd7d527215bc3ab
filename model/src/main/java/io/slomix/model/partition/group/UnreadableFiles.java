package io.slomix.model.partition.group;

import io.slomix.model.partition.reading.PlacedRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The 45-second rule for second dumps where a stats file could not be parsed, so that R11 has
 * nothing to compare (lua-round-event 17.4 step 3). An unreadable file is part of no round; it only
 * marks where one was dumped:
 *
 * <ul>
 *   <li>the first dump is unreadable: the readable one within 45 s after it, of the same label and
 *       without a precise end beside it, stands in for it, at its place;
 *   <li>the second dump is unreadable: what was written with it, without a precise end, follows the
 *       readable file of the same label within 45 s before it.
 * </ul>
 */
final class UnreadableFiles {

  private static final long DUMP_SECONDS = 45;
  private static final long BESIDE_SECONDS = 10;

  private final List<PlacedRecord> unreadable;
  private final List<List<PlacedRecord>> chains;
  private final SecondDumps dumps;

  private UnreadableFiles(List<PlacedRecord> unreadable, SecondDumps dumps) {
    this.unreadable = unreadable.stream().sorted(PlacedRecord.ORDER).toList();
    this.chains = new ArrayList<>();
    dumps.remaining().forEach(chain -> chains.add(new ArrayList<>(chain)));
    this.dumps = dumps;
  }

  /**
   * The chains after the rule; what follows a dump is given to {@code dumps}.
   *
   * @param unreadable the stats files of the map that could not be parsed
   */
  static List<List<PlacedRecord>> applied(List<PlacedRecord> unreadable, SecondDumps dumps) {
    UnreadableFiles rule = new UnreadableFiles(unreadable, dumps);
    for (PlacedRecord file : rule.unreadable) {
      rule.chainBeside(file).ifPresent(chain -> rule.settle(file, chain));
    }
    return rule.chains.stream().filter(chain -> !chain.isEmpty()).toList();
  }

  private void settle(PlacedRecord file, List<PlacedRecord> beside) {
    boolean precise = beside.stream().anyMatch(PlacedRecord::precise);
    Optional<PlacedRecord> first = precise ? Optional.empty() : dumpedBefore(file);
    if (first.isPresent()) {
      beside.forEach(r -> dumps.give(first.get().name(), r));
      beside.clear();
      return;
    }
    chains.stream()
        .map(chain -> loneDump(chain, file))
        .filter(Objects::nonNull)
        .min(PlacedRecord.ORDER)
        .ifPresent(dump -> standIn(dump, file, beside));
  }

  /** The chain without a readable stats file in whose midst the unreadable one was written. */
  private Optional<List<PlacedRecord>> chainBeside(PlacedRecord file) {
    return chains.stream()
        .filter(chain -> chain.stream().noneMatch(r -> r.record().isReadableStats()))
        .filter(chain -> distance(chain, file) <= BESIDE_SECONDS)
        .min(Comparator.comparingLong(chain -> distance(chain, file)));
  }

  private static long distance(List<PlacedRecord> chain, PlacedRecord file) {
    return chain.stream().mapToLong(r -> r.distanceTo(file.end())).min().orElse(Long.MAX_VALUE);
  }

  /** The readable file that the unreadable one repeats. */
  private Optional<PlacedRecord> dumpedBefore(PlacedRecord file) {
    return chains.stream()
        .flatMap(List::stream)
        .filter(r -> repeats(r, file))
        .max(PlacedRecord.ORDER);
  }

  /** The only readable file of a chain without a precise end, when it repeats the unreadable. */
  private static PlacedRecord loneDump(List<PlacedRecord> chain, PlacedRecord file) {
    List<PlacedRecord> files = chain.stream().filter(r -> r.record().isReadableStats()).toList();
    boolean lone = files.size() == 1 && chain.stream().noneMatch(PlacedRecord::precise);
    return lone && repeats(file, files.get(0)) ? files.get(0) : null;
  }

  private static boolean repeats(PlacedRecord first, PlacedRecord second) {
    long gap = second.end() - first.end();
    return first.record().source() == second.record().source()
        && Objects.equals(first.record().label().number(), second.record().label().number())
        && gap > 0
        && gap <= DUMP_SECONDS;
  }

  private void standIn(PlacedRecord dump, PlacedRecord file, List<PlacedRecord> beside) {
    List<PlacedRecord> own =
        chains.stream().filter(chain -> chain.contains(dump)).findFirst().orElseThrow();
    own.stream().filter(r -> !r.equals(dump)).forEach(r -> dumps.give(dump.name(), r));
    own.clear();
    beside.add(dump.at(file.end()));
  }
}
