package io.slomix.jobs.pipeline.operator;

import io.slomix.model.correlate.Evenings;
import io.slomix.model.correlate.Evenings.Reach;
import io.slomix.model.correlate.StatsEvidence;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What MATCH UP remembers of a server: all its evidence, by day. Nothing ever expires: a round 1
 * three weeks late must still correct its round 2 (design 7).
 *
 * <p>State: {@code evidence} (day to block), {@code nameless} (refused name to its contents) and
 * {@code dirty} (names that came since the server last spoke; cleared then).
 */
final class ServerMemory {

  private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

  private final MapState<Long, EveningBlock> evidence;
  private final MapState<String, EveningBlock> nameless;
  private final MapState<String, Boolean> dirty;

  ServerMemory(RuntimeContext context) {
    evidence =
        context.getMapState(
            new MapStateDescriptor<>("evidence", Types.LONG, Types.POJO(EveningBlock.class)));
    nameless =
        context.getMapState(
            new MapStateDescriptor<>("nameless", Types.STRING, Types.POJO(EveningBlock.class)));
    dirty =
        context.getMapState(new MapStateDescriptor<>("dirty", Types.STRING, Types.BOOLEAN));
  }

  /** Remembers an item; {@code false} when it was already known. */
  boolean add(StatsEvidence item, ZoneId zone) throws Exception {
    Optional<Reach> reach = Evenings.reachOf(item.name(), zone);
    boolean isNew =
        reach.isPresent()
            ? addTo(evidence, dayOf(reach.get().from()), item)
            : addTo(nameless, item.name(), item);
    if (isNew) {
      dirty.put(item.name(), true);
    }
    return isNew;
  }

  /** The names that came since the last call, sorted; they count as spoken for. */
  Set<String> takeDirty() throws Exception {
    Set<String> names = new TreeSet<>();
    dirty.keys().forEach(names::add);
    dirty.clear();
    return names;
  }

  /** All contents of a name without a clock; empty when the name has one. */
  List<StatsEvidence> namelessContents(String name) throws Exception {
    EveningBlock block = nameless.get(name);
    return block == null ? List.of() : block.items();
  }

  /** Every evening that holds one of the names, in order of time. */
  List<List<StatsEvidence>> eveningsOf(Set<String> names, ZoneId zone) throws Exception {
    Set<String> pending = new HashSet<>(names);
    List<List<StatsEvidence>> evenings = new ArrayList<>();
    for (String name : names) {
      Optional<Reach> reach = Evenings.reachOf(name, zone);
      if (reach.isEmpty() || !pending.contains(name)) {
        continue;
      }
      List<StatsEvidence> evening = eveningAt(name, reach.get(), zone);
      evening.forEach(item -> pending.remove(item.name()));
      evenings.add(evening);
    }
    evenings.sort(Comparator.comparing(evening -> start(evening, zone)));
    return evenings;
  }

  /** Loads days around a name until its whole chain lies inside what is loaded. */
  private List<StatsEvidence> eveningAt(String name, Reach reach, ZoneId zone) throws Exception {
    Map<Long, EveningBlock> loaded = new TreeMap<>();
    long first = dayOf(reach.from()) - 1;
    long last = dayOf(reach.to()) + 1;
    for (long step = 1; ; step *= 2) {
      load(loaded, first, last);
      List<StatsEvidence> items = new ArrayList<>();
      loaded.values().forEach(block -> items.addAll(block.items()));
      List<StatsEvidence> evening = chainOf(name, Evenings.cut(items, zone));
      // The reach of an item may start on the day before its own, hence the margin of a day.
      long needsFirst = dayOf(start(evening, zone)) - 1;
      long needsLast = dayOf(end(evening, zone)) + 1;
      if (needsFirst >= first && needsLast <= last) {
        return evening;
      }
      first = needsFirst < first ? first - step : first;
      last = needsLast > last ? last + step : last;
    }
  }

  private void load(Map<Long, EveningBlock> loaded, long first, long last) throws Exception {
    for (long day = first; day <= last; day++) {
      if (!loaded.containsKey(day)) {
        EveningBlock block = evidence.get(day);
        loaded.put(day, block == null ? EveningBlock.EMPTY : block);
      }
    }
  }

  private static List<StatsEvidence> chainOf(String name, List<List<StatsEvidence>> evenings) {
    return evenings.stream()
        .filter(evening -> evening.stream().anyMatch(item -> item.name().equals(name)))
        .findFirst()
        .orElseThrow();
  }

  private static long start(List<StatsEvidence> evening, ZoneId zone) {
    return evening.stream()
        .mapToLong(item -> Evenings.reachOf(item.name(), zone).orElseThrow().from())
        .min()
        .orElseThrow();
  }

  private static long end(List<StatsEvidence> evening, ZoneId zone) {
    return evening.stream()
        .mapToLong(item -> Evenings.reachOf(item.name(), zone).orElseThrow().to())
        .max()
        .orElseThrow();
  }

  private static <K> boolean addTo(MapState<K, EveningBlock> state, K key, StatsEvidence item)
      throws Exception {
    EveningBlock stored = state.get(key);
    EveningBlock block = stored == null ? EveningBlock.EMPTY : stored;
    if (block.contains(item)) {
      return false;
    }
    state.put(key, block.with(item));
    return true;
  }

  private static long dayOf(long epochSecond) {
    return Math.floorDiv(epochSecond, DAY_SECONDS);
  }
}
