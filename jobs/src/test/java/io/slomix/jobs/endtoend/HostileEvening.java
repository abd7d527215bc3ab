package io.slomix.jobs.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.truth.SampleFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A generated evening and what a real server's directory holds besides: damaged copies, repeated
 * dumps, foreign names, files that were never filled.
 */
final class HostileEvening {

  private static final int BINARY_BYTES = 5000;

  private HostileEvening() {}

  /** All files, the regular ones first; equal seeds give equal bytes. */
  static List<GameFile> files(long seed) {
    List<GameFile> regular =
        SampleEvening.files(SampleOptions.eventfulEvening(seed))
            .map(HostileEvening::regular)
            .toList();
    List<GameFile> files = new ArrayList<>(regular);
    files.add(cutAfterLine(regular.get(3)).in("copy"));
    files.add(cutAnywhere(regular.get(4)).in("copy"));
    files.add(cutAfterLine(regular.get(5)).in("a-copy"));
    files.add(withCarriageReturns(regular.get(6)).in("crlf"));
    files.add(regular.get(7).in("copy"));
    files.add(renamed(regular.get(8), secondLater(regular.get(8).name())));
    files.add(new GameFile("", "notes.txt", "gg wp".getBytes(UTF_8)));
    files.add(new GameFile("copy", "notes.txt", "gg wp, all".getBytes(UTF_8)));
    files.add(new GameFile("", "it's \"odd\"; drop --.txt", new byte[] {0, 1, 2}));
    files.add(new GameFile("", "2026-03-13-200000-supply-round-1.txt", new byte[0]));
    files.add(new GameFile("", "2026-03-20-200000-supply-round-1.txt", new byte[0]));
    files.add(headerOnly(regular.get(0), "2026-03-13-200500-supply-round-1.txt"));
    files.add(new GameFile("", "2026-03-13-201000-supply-round-2.txt", binary(seed)));
    files.add(new GameFile("", "readme.md", "nothing to see".getBytes(UTF_8)));
    files.addAll(otherLegs(seed));
    return files;
  }

  /** Messages, gametime files and endstats: some repeated, cut, renamed, or no JSON at all. */
  private static List<GameFile> otherLegs(long seed) {
    List<GameFile> legs =
        SampleEvening.evidence(SampleOptions.eventfulEvening(seed))
            .filter(file -> !file.name().matches(".*round-\\d\\.txt"))
            .map(HostileEvening::regular)
            .toList();
    List<GameFile> gametimes =
        legs.stream().filter(file -> file.name().startsWith("gametime-")).toList();
    List<GameFile> messages =
        legs.stream().filter(file -> file.name().matches("\\d+_.*json")).toList();
    List<GameFile> files = new ArrayList<>(legs);
    files.add(halved(gametimes.get(1)).in("copy"));
    files.add(halved(messages.get(2)).in("copy"));
    files.add(messages.get(3).in("copy"));
    files.add(renamed(messages.get(4), "again.json"));
    // Two messages under one name, hours apart: one of them is superseded, and says so (R2).
    files.add(renamed(messages.get(0), "same.json"));
    files.add(renamed(messages.get(messages.size() - 1), "same.json").in("copy"));
    files.add(new GameFile("", "gametime-supply-R1-1.json", "{\"meta\":".getBytes(UTF_8)));
    return files;
  }

  static List<GameFile> shuffled(List<GameFile> files, long seed) {
    List<GameFile> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  static void write(Path root, List<GameFile> files) throws IOException {
    for (GameFile file : files) {
      file.writeTo(root);
    }
  }

  private static GameFile regular(SampleFile file) {
    return new GameFile("", file.name(), file.content());
  }

  private static GameFile renamed(GameFile file, String name) {
    return new GameFile(file.directory(), name, file.content());
  }

  /** Readable, but not whole. */
  private static GameFile cutAfterLine(GameFile file) {
    String text = new String(file.content(), UTF_8);
    int end = text.indexOf('\n', text.length() / 2) + 1;
    return new GameFile(file.directory(), file.name(), text.substring(0, end).getBytes(UTF_8));
  }

  /** Not readable any more. */
  private static GameFile cutAnywhere(GameFile file) {
    String text = new String(file.content(), UTF_8);
    int end = text.lastIndexOf('\t') - 1;
    byte[] cut = text.substring(0, end).getBytes(UTF_8);
    return new GameFile(file.directory(), file.name(), cut);
  }

  private static GameFile halved(GameFile file) {
    byte[] half = Arrays.copyOf(file.content(), file.content().length / 2);
    return new GameFile(file.directory(), file.name(), half);
  }

  private static GameFile withCarriageReturns(GameFile file) {
    String text = new String(file.content(), UTF_8).replace("\n", "\r\n");
    return new GameFile(file.directory(), file.name(), text.getBytes(UTF_8));
  }

  private static GameFile headerOnly(GameFile file, String name) {
    String text = new String(file.content(), UTF_8);
    byte[] header = Arrays.copyOf(file.content(), text.indexOf('\n') + 1);
    return new GameFile("", name, header);
  }

  /** A second dump of the same round follows within two minutes (R11). */
  private static String secondLater(String name) {
    int seconds = Integer.parseInt(name.substring(15, 17));
    int other = seconds == 59 ? seconds - 1 : seconds + 1;
    return name.substring(0, 15) + String.format("%02d", other) + name.substring(17);
  }

  private static byte[] binary(long seed) {
    byte[] bytes = new byte[BINARY_BYTES];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
