package io.slomix.jobs.cli.command;

import io.slomix.jobs.run.RunFailedException;
import io.slomix.jobs.run.RunListener;
import io.slomix.jobs.run.RunSummary;
import io.slomix.jobs.run.request.RunRequest;
import java.util.Map;

/**
 * What the commands find around them; tests hand in their own.
 *
 * @param pipeline runs the pipeline
 * @param environment variables of the process
 * @param interactive whether the error output is a terminal
 */
public record CommandContext(
    Pipeline pipeline, Map<String, String> environment, boolean interactive) {

  /** Runs the pipeline. */
  @FunctionalInterface
  public interface Pipeline {

    /** Runs it to its end. */
    RunSummary execute(RunRequest request, RunListener listener) throws RunFailedException;
  }

  /** Takes a copy of the map. */
  public CommandContext {
    environment = Map.copyOf(environment);
  }
}
