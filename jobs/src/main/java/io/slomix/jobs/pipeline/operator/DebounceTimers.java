package io.slomix.jobs.pipeline.operator;

import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.TimerService;

/**
 * Decides when a key speaks, never what is true (design 3.1): the first item after a silence sets a
 * timer at the end of all input and, live, one of the processing clock; whichever fires first clears
 * the other.
 *
 * <p>State: {@code speaks-at}, the pending processing timer; cleared when the key has spoken.
 */
final class DebounceTimers {

  private static final long END_OF_INPUT = Long.MAX_VALUE;

  private final ValueState<Long> speaksAt;
  private final boolean live;
  private final long delayMillis;

  DebounceTimers(RuntimeContext context, boolean live, Duration delay) {
    this.speaksAt = context.getState(new ValueStateDescriptor<>("speaks-at", Long.class));
    this.live = live;
    this.delayMillis = delay.toMillis();
  }

  /** Notes that the current key has something to say. Later items do not move the timers. */
  void request(TimerService timers) throws IOException {
    if (speaksAt.value() != null) {
      return;
    }
    long at = live ? timers.currentProcessingTime() + delayMillis : END_OF_INPUT;
    speaksAt.update(at);
    timers.registerEventTimeTimer(END_OF_INPUT);
    if (live) {
      timers.registerProcessingTimeTimer(at);
    }
  }

  /** Clears the timers of the current key, which now speaks. */
  void spoken(TimerService timers) throws IOException {
    Long at = speaksAt.value();
    timers.deleteEventTimeTimer(END_OF_INPUT);
    if (live && at != null) {
      timers.deleteProcessingTimeTimer(at);
    }
    speaksAt.clear();
  }
}
