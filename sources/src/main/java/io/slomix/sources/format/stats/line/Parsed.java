package io.slomix.sources.format.stats.line;

import java.util.function.Function;

/** What parsing a line gave: its value, or the fault that refuses the file. */
public sealed interface Parsed<T> {

  /** Continues with whichever it is. */
  <R> R fold(Function<? super T, R> onValue, Function<LineFault, R> onFault);

  /** The line is well formed. */
  record Value<T>(T value) implements Parsed<T> {
    @Override
    public <R> R fold(Function<? super T, R> onValue, Function<LineFault, R> onFault) {
      return onValue.apply(value);
    }
  }

  /** The line is not. */
  record Fault<T>(LineFault fault) implements Parsed<T> {
    @Override
    public <R> R fold(Function<? super T, R> onValue, Function<LineFault, R> onFault) {
      return onFault.apply(fault);
    }
  }
}
