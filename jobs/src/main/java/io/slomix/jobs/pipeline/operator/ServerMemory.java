package io.slomix.jobs.pipeline.operator;

import io.slomix.model.correlate.Evenings.Reach;
import io.slomix.model.evening.leg.LegEvenings;
import io.slomix.model.evening.leg.LegEvidence;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
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
 * <p>State: {@code evidence} (day to block), {@code timeless} (kind and name of contents that say
 * no time), {@code dirty} and {@code dirty-timeless} (names that came since the server last spoke;
 * cleared then), and that of {@link NameSpans}.
 */
final class ServerMemory {

  private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

  private final MapState<Long, EveningBlock> evidence;
  private final MapState<String, EveningBlock> timeless;
  private final MapState<String, Reach> dirty;
  private final MapState<String, Boolean> dirtyTimeless;
  private final NameSpans spans;

  ServerMemory(RuntimeContext context) {
    evidence =
        context.getMapState(
            new MapStateDescriptor<>("evidence", Types.LONG, Types.POJO(EveningBlock.class)));
    timeless =
        context.getMapState(
            new MapStateDescriptor<>("timeless", Types.STRING, Types.POJO(EveningBlock.class)));
    dirty =
        context.getMapState(
            new MapStateDescriptor<>("dirty", Types.STRING, Types.POJO(Reach.class)));
    dirtyTimeless =
        context.getMapState(
            new MapStateDescriptor<>("dirty-timeless", Types.STRING, Types.BOOLEAN));
    spans = new NameSpans(context);
  }

  /** Remembers an item; {@code false} when it was already known. */
  boolean add(LegEvidence item, ZoneId zone) throws Exception {
    String name = item.nameKey();
    Optional<Reach> own = LegEvenings.reachOf(item, zone);
    Optional<Reach> known = spans.of(name);
    if (own.isEmpty() && known.isEmpty()) {
      return addTimeless(name, item);
    }
    Reach reach = own.isPresent() ? own.get() : known.orElseThrow();
    if (!addTo(evidence, dayOf(reach.from()), item)) {
      return false;
    }
    Reach all = item.saysTimeByName() ? reach : spans.add(name, reach);
    takeInTimeless(name, dayOf(reach.from()));
    dirty.put(name, all);
    return true;
  }

  private boolean addTimeless(String name, LegEvidence item) throws Exception {
    boolean isNew = addTo(timeless, name, item);
    if (isNew) {
      dirtyTimeless.put(name, true);
    }
    return isNew;
  }

  /** Contents that said no time share that of another content of their name (R2). */
  private void takeInTimeless(String name, long day) throws Exception {
    EveningBlock waiting = timeless.get(name);
    if (waiting == null) {
      return;
    }
    for (LegEvidence item : waiting.items()) {
      addTo(evidence, day, item);
    }
    timeless.remove(name);
    dirtyTimeless.remove(name);
  }

  /** What came since the last call and says no time: all contents of each name, sorted. */
  List<List<LegEvidence>> takeTimeless() throws Exception {
    SortedSet<String> names = new TreeSet<>();
    dirtyTimeless.keys().forEach(names::add);
    dirtyTimeless.clear();
    List<List<LegEvidence>> contents = new ArrayList<>();
    for (String name : names) {
      contents.add(timeless.get(name).items());
    }
    return contents;
  }

  /** Every evening that something came to since the last call, in order of time. */
  List<List<LegEvidence>> takeEvenings(ZoneId zone) throws Exception {
    SortedMap<String, Reach> pending = new TreeMap<>();
    for (Map.Entry<String, Reach> entry : dirty.entries()) {
      pending.put(entry.getKey(), entry.getValue());
    }
    dirty.clear();
    List<List<LegEvidence>> evenings = new ArrayList<>();
    while (!pending.isEmpty()) {
      String name = pending.firstKey();
      List<LegEvidence> evening = eveningOf(name, pending.remove(name), zone);
      evening.forEach(item -> pending.remove(item.nameKey()));
      evenings.add(evening);
    }
    evenings.sort(Comparator.comparingLong(evening -> reachOf(evening, zone).from()));
    return evenings;
  }

  /** Loads days around a name until its whole chain lies inside what is loaded. */
  private List<LegEvidence> eveningOf(String name, Reach reach, ZoneId zone) throws Exception {
    Map<Long, EveningBlock> loaded = new TreeMap<>();
    long first = dayOf(reach.from()) - 1;
    long last = dayOf(reach.to()) + 1;
    for (long step = 1; ; step *= 2) {
      load(loaded, first, last);
      List<LegEvidence> items = new ArrayList<>();
      loaded.values().forEach(block -> items.addAll(block.items()));
      List<LegEvidence> evening = chainOf(name, LegEvenings.cut(items, zone));
      Reach needed = spans.bridged(reachOf(evening, zone));
      // The reach of an item may start on the day before its own, hence the margin of a day.
      long needsFirst = dayOf(needed.from()) - 1;
      long needsLast = dayOf(needed.to()) + 1;
      if (needsFirst >= first && needsLast <= last) {
        return evening;
      }
      first = needsFirst < first ? Math.min(needsFirst, first - step) : first;
      last = needsLast > last ? Math.max(needsLast, last + step) : last;
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

  private static List<LegEvidence> chainOf(String name, List<List<LegEvidence>> evenings) {
    return evenings.stream()
        .filter(evening -> evening.stream().anyMatch(item -> item.nameKey().equals(name)))
        .findFirst()
        .orElseThrow();
  }

  private static Reach reachOf(List<LegEvidence> evening, ZoneId zone) {
    return LegEvenings.reachOf(evening, zone).orElseThrow();
  }

  private static <K> boolean addTo(MapState<K, EveningBlock> state, K key, LegEvidence item)
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
