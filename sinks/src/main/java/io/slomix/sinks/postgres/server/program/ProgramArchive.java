package io.slomix.sinks.postgres.server.program;

import io.slomix.model.evidence.Sha256;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs as they come with the build: a compressed archive on the class path, one
 * for each system. They are unpacked once; a half-unpacked set is never used.
 */
public final class ProgramArchive {

  private static final int DIGITS_OF_NAME = 12;

  private ProgramArchive() {}

  /**
   * Unpacks the programs of this machine, unless they are there.
   *
   * @param parent receives one directory for each distinct archive
   * @return the directory of the executables
   * @throws IOException with a sentence for people when there are none for this machine
   */
  public static Path unpackInto(Path parent) throws IOException {
    byte[] archive = archiveOfThisMachine();
    String name = "postgres-" + Sha256.hex(archive).substring(0, DIGITS_OF_NAME);
    Path directory = parent.resolve(name);
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(parent);
      Path unfinished = Files.createTempDirectory(parent, name + ".unfinished");
      unpack(archive, unfinished);
      // Another account may have to run them; a temporary directory is made for its maker alone.
      Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
      publish(unfinished, directory);
    }
    return directory.resolve("bin");
  }

  private static byte[] archiveOfThisMachine() throws IOException {
    String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
    String architecture = System.getProperty("os.arch");
    try (InputStream in =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture)) {
      return in.readAllBytes();
    } catch (IllegalStateException | IllegalArgumentException none) {
      throw new IOException(
          "This build brings no PostgreSQL for %s on %s; use an external one with --jdbc."
              .formatted(System.getProperty("os.name"), architecture),
          none);
    }
  }

  private static void publish(Path unfinished, Path directory) throws IOException {
    try {
      Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(directory)) {
        throw e;
      }
      // Another process was faster; its copy is the same.
      delete(unfinished);
    }
  }

  private static void unpack(byte[] archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(entry, tar, entry.resolveIn(target));
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink() || entry.isLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, file);
    boolean program = file.getParent().endsWith("bin");
    Files.setPosixFilePermissions(
        file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
  }

  /** Removes a directory and everything in it. */
  public static void delete(Path tree) throws IOException {
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    }
  }
}
