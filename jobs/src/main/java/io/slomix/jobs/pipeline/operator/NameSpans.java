package io.slomix.jobs.pipeline.operator;

import io.slomix.model.correlate.Evenings.Reach;
import java.util.Optional;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * When the contents of each name say that they were played. For stats and endstats files the name
 * says it; of messages and gametime files only the content does, and several contents of one name
 * belong to one evening, wherever they lie (R2).
 *
 * <p>State: {@code spans} (name to the time between its earliest and latest content) and {@code
 * bridges} (those of names whose contents disagree: hardly ever any).
 */
final class NameSpans {

  private final MapState<String, Reach> spans;
  private final MapState<String, Reach> bridges;

  NameSpans(RuntimeContext context) {
    spans =
        context.getMapState(
            new MapStateDescriptor<>("spans", Types.STRING, Types.POJO(Reach.class)));
    bridges =
        context.getMapState(
            new MapStateDescriptor<>("bridges", Types.STRING, Types.POJO(Reach.class)));
  }

  /** The time of a name's contents so far. */
  Optional<Reach> of(String nameKey) throws Exception {
    return Optional.ofNullable(spans.get(nameKey));
  }

  /** Takes note of a further content; gives the time of all of them. */
  Reach add(String nameKey, Reach reach) throws Exception {
    Reach known = spans.get(nameKey);
    if (reach.equals(known)) {
      return known;
    }
    Reach all = known == null ? reach : known.union(reach);
    spans.put(nameKey, all);
    if (known != null) {
      bridges.put(nameKey, all);
    }
    return all;
  }

  /** A stretch of time together with every bridge that touches it. */
  Reach bridged(Reach stretch) throws Exception {
    Reach all = stretch;
    for (Reach bridge : bridges.values()) {
      all = all.touches(bridge) ? all.union(bridge) : all;
    }
    return all;
  }
}
