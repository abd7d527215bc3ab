package io.slomix.model.match.duplicate;

import io.slomix.model.match.file.RoundFile;
import io.slomix.model.match.file.TimedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Which files are second dumps under an assignment of instants to the files of a repeated hour
 * (R11, R13). Says the same as {@link DuplicateSearch}; contents are compared once, not once per
 * assignment.
 */
public final class NightDuplicates {

  /** By name of a file of the night: the fixed files near the night that it repeats. */
  private final Map<String, NavigableSet<TimedFile>> fixedTwins = new HashMap<>();

  /** By name of any file: the names of the files of the night that it repeats. */
  private final Map<String, List<String>> nightTwins = new HashMap<>();

  /**
   * Compares all files of the night with each other and with the fixed ones.
   *
   * @param night files with players whose instants are to be chosen
   * @param fixed files with players whose instants are known, as far as one can be a second dump of
   *     one of the night or the other way round
   */
  public NightDuplicates(List<RoundFile> night, List<TimedFile> fixed) {
    for (RoundFile file : night) {
      NavigableSet<TimedFile> twins = new TreeSet<>(TimedFile.ORDER);
      fixed.stream().filter(f -> DuplicateSearch.repeats(f.file(), file)).forEach(twins::add);
      fixedTwins.put(file.name().file(), twins);
      findTwins(file, night);
    }
    fixed.forEach(f -> findTwins(f.file(), night));
  }

  private void findTwins(RoundFile file, List<RoundFile> night) {
    List<String> twins =
        night.stream()
            .filter(
                other -> !other.name().equals(file.name()) && DuplicateSearch.repeats(other, file))
            .map(other -> other.name().file())
            .toList();
    if (!twins.isEmpty()) {
      nightTwins.put(file.name().file(), twins);
    }
  }

  /** Whether it depends on the assignment if a fixed file is a second dump. */
  public boolean canRepeatTheNight(TimedFile fixed) {
    return nightTwins.containsKey(fixed.fileName());
  }

  /**
   * Whether a file repeats an earlier one; of two fixed files nothing is said.
   *
   * @param assigned the files of the night at their instants, by name
   */
  public boolean isSecondDump(TimedFile file, Map<String, TimedFile> assigned) {
    NavigableSet<TimedFile> fixed = fixedTwins.get(file.fileName());
    return (fixed != null && isRecent(fixed.lower(file), file))
        || nightTwins.getOrDefault(file.fileName(), List.of()).stream()
            .anyMatch(twin -> isRecent(assigned.get(twin), file));
  }

  private static boolean isRecent(TimedFile earlier, TimedFile file) {
    return earlier != null
        && TimedFile.ORDER.compare(earlier, file) < 0
        && file.instant() - earlier.instant() <= DuplicateSearch.WINDOW_SECONDS;
  }
}
