package io.slomix.jobs.cli.terminal;

import io.slomix.jobs.run.RunFailedException;
import io.slomix.jobs.run.RunListener;
import io.slomix.jobs.run.RunSummary;
import java.io.PrintWriter;

/**
 * Where a command prints: results to one writer, everything else to the other.
 *
 * @param out results
 * @param err progress and complaints
 * @param interactive whether {@code err} is a terminal, on which a line may be overwritten
 */
public record Console(PrintWriter out, PrintWriter err, boolean interactive) {

  /** A run that can be listened to. */
  @FunctionalInterface
  public interface Listened {

    /** Runs to its end. */
    RunSummary run(RunListener listener) throws RunFailedException;
  }

  /** Runs something that ends by itself, with a meter where there is a terminal. */
  public RunSummary watching(Listened run) throws RunFailedException {
    if (!interactive) {
      return run.run(new ProgressLines(err, System::nanoTime));
    }
    try (ProgressMeter meter = new ProgressMeter(err)) {
      return run.run(meter);
    }
  }

  /** Prints what a run did. */
  public void summarise(RunSummary summary) {
    SummaryText.lines(summary).forEach(out::println);
    out.flush();
  }
}
