package io.slomix.model.match.file;

import java.util.Comparator;

/**
 * A readable file at the instant of its clock.
 *
 * @param file the file
 * @param instant epoch seconds of the file's stamp
 */
public record TimedFile(RoundFile file, long instant) {

  /** By instant, then by name: the order in which rounds are walked (R11). */
  public static final Comparator<TimedFile> ORDER =
      Comparator.comparingLong(TimedFile::instant).thenComparing(t -> t.file().name().file());

  /** The file's name. */
  public String fileName() {
    return file.name().file();
  }
}
