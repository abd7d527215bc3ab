package io.slomix.model.proximity.capture;

import io.slomix.model.proximity.section.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the writer of a capture had switched on (proximity-file 4.9). A missing section proves
 * nothing: without a declaration nothing is ever known to be off.
 *
 * @param declared whether the writer says so itself; else it is seen from the sections
 * @param states by feature flag, sorted
 */
public record CapabilityManifest(boolean declared, Map<String, State> states) {

  /** Flags that gate no section. */
  private static final List<String> WITHOUT_SECTION =
      List.of("crossfire_detection", "escape_detection");

  /** What is known of a feature. */
  public enum State {
    ENABLED,
    DISABLED,
    UNKNOWN;

    /** The word in tables. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public CapabilityManifest {
    states = new TreeMap<>(states);
  }

  /** The manifest of a capture. */
  public static CapabilityManifest of(Capture capture) {
    Map<String, State> states = new TreeMap<>();
    Map<String, Boolean> declared = capture.header().capabilities();
    WITHOUT_SECTION.forEach(flag -> states.put(flag, State.UNKNOWN));
    Arrays.stream(Section.values())
        .filter(section -> section.capability().isPresent())
        .forEach(
            section ->
                states.merge(
                    section.capability().orElseThrow(),
                    hasRows(capture, section) ? State.ENABLED : State.UNKNOWN,
                    (a, b) -> a == State.ENABLED ? a : b));
    if (!declared.isEmpty()) {
      states.clear();
      declared.forEach((flag, on) -> states.put(flag, on ? State.ENABLED : State.DISABLED));
    }
    return new CapabilityManifest(!declared.isEmpty(), states);
  }

  private static boolean hasRows(Capture capture, Section section) {
    return section == Section.ENGAGEMENTS
        ? !capture.engagements().isEmpty()
        : !capture.of(section).isEmpty();
  }
}
