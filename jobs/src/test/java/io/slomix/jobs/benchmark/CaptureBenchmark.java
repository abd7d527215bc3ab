package io.slomix.jobs.benchmark;

import io.slomix.model.proximity.capture.Capture;
import io.slomix.model.proximity.capture.CaptureContent;
import io.slomix.model.proximity.derive.DerivedCapture;
import io.slomix.sinks.postgres.capture.CaptureDocuments;
import io.slomix.sinks.postgres.capture.CaptureIdentity;
import io.slomix.sources.format.proximity.CaptureReader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** A capture of 80 lives (0.75 MB, an ordinary round): one thread, captures a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CaptureBenchmark {

  private static final String NAME = "2026-03-10-203513-supply-round-1_engagements.txt";

  private final byte[] content = GeneratedCapture.of(80);
  private final Capture capture = read(content);
  private final DerivedCapture derived = DerivedCapture.of(capture);

  private static Capture read(byte[] content) {
    return ((CaptureContent.Report) CaptureReader.read(NAME, content)).capture();
  }

  /** Bytes to rows. */
  @Benchmark
  public Capture read() {
    return read(content);
  }

  /** Everything that follows from the rows. */
  @Benchmark
  public DerivedCapture derive() {
    return DerivedCapture.of(capture);
  }

  /** Rows to documents for the database. */
  @Benchmark
  public void write(Blackhole hole) {
    CaptureDocuments.write(
        new CaptureIdentity("main", NAME, "00", content.length), derived, hole::consume);
  }
}
