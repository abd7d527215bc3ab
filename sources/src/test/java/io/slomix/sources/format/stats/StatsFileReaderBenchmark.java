package io.slomix.sources.format.stats;

import io.slomix.model.stats.StatsContent;
import io.slomix.model.stats.StatsFileName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How many bytes per microsecond, that is MB/s, the reader takes on one thread.
 *
 * <p>One operation reads one file; {@code bytes} is the figure to look at. Files come from memory:
 * opening them costs more than reading them and is measured with the backfill.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(2)
public class StatsFileReaderBenchmark {

  private static final int INVENTED_FILES = 256;
  private static final int WEAPONS_PER_PLAYER = 8; // 7 different ones, as in real files

  /** Invented files of two teams of three, or the real files of the corpus. */
  @Param({"invented", "real"})
  public String files;

  private final List<StatsFileName> names = new ArrayList<>();
  private final List<byte[]> contents = new ArrayList<>();
  private int next;

  /** Counts the bytes read. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Volume {
    public long bytes;

    /** Starts every iteration at zero. */
    @Setup(Level.Iteration)
    public void reset() {
      bytes = 0;
    }
  }

  /** Puts the files into memory. */
  @Setup
  public void load() {
    if (files.equals("real")) {
      loadReal(ReplayCorpus.location().resolve("real-stats"));
    } else {
      Random random = new Random(42);
      for (int i = 0; i < INVENTED_FILES; i++) {
        names.add(InventedStatsFile.NAME);
        contents.add(inventedFile(random));
      }
    }
  }

  /** Reads the next file. */
  @Benchmark
  public void read(Blackhole sink, Volume volume) {
    next = next + 1 < contents.size() ? next + 1 : 0;
    byte[] content = contents.get(next);
    StatsContent read = StatsFileReader.read(names.get(next), content);
    volume.bytes += content.length;
    sink.consume(read);
  }

  private void loadReal(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new IllegalStateException("no corpus in " + directory + "; run with -p files=invented");
    }
    for (Path file : ReplayCorpus.sorted(directory)) {
      Optional<StatsFileName> name = StatsFileName.parse(file.getFileName().toString());
      name.ifPresent(names::add);
      name.ifPresent(n -> contents.add(ReplayCorpus.content(file)));
    }
  }

  private static byte[] inventedFile(Random random) {
    StringJoiner lines = new StringJoiner("\n", "", "\n").add(InventedStatsFile.HEADER);
    for (int i = 0; i < 6; i++) {
      int mask = 0;
      for (int weapon = 0; weapon < WEAPONS_PER_PLAYER; weapon++) {
        mask |= 1 << random.nextInt(28);
      }
      StringJoiner block = new StringJoiner(" ").add(Integer.toString(mask));
      for (int n = 0; n < 5 * Integer.bitCount(mask); n++) {
        block.add(Integer.toString(random.nextInt(n % 5 < 2 ? 400 : 20)));
      }
      String guid8 = "%08X".formatted(random.nextInt());
      lines.add(InventedStatsFile.player(guid8, "^1Play^7er" + i, block.toString(), 38));
    }
    return lines.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
