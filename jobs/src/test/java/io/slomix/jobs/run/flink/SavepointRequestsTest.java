package io.slomix.jobs.run.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavepointRequestsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path data;

  @Test
  void whoAsksIsToldWhereTheSavepointLies() throws Exception {
    SavepointRequests run = new SavepointRequests(data);
    run.answer(directory -> "nobody asked");
    CompletableFuture<String> asked = asked();
    while (!asked.isDone()) {
      run.answer(directory -> directory + "/savepoint-1");
      Thread.sleep(20);
    }
    assertThat(asked.join()).isEqualTo(data.resolve("mine") + "/savepoint-1");
  }

  @Test
  void whoAsksIsToldWhyThereIsNone() throws Exception {
    SavepointRequests run = new SavepointRequests(data);
    CompletableFuture<String> asked = asked();
    while (!asked.isDone()) {
      run.answer(
          directory -> {
            throw new IllegalStateException("the disk is full.");
          });
      Thread.sleep(20);
    }
    assertThatThrownBy(asked::join)
        .isInstanceOf(CompletionException.class)
        .hasRootCauseMessage("The savepoint could not be made: the disk is full.");
  }

  @Test
  void nobodyIsAskedWhereNothingRuns() {
    assertThatThrownBy(
            () -> new SavepointRequests(data).ask(data.resolve("mine"), Duration.ofMillis(100)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("Nobody took the request: no 'slomix run' works in");
  }

  private CompletableFuture<String> asked() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return new SavepointRequests(data).ask(data.resolve("mine"), PATIENCE);
          } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
          }
        });
  }
}
