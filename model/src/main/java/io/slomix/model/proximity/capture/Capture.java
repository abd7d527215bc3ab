package io.slomix.model.proximity.capture;

import io.slomix.model.proximity.fight.Engagement;
import io.slomix.model.proximity.life.Life;
import io.slomix.model.proximity.section.Section;
import io.slomix.model.proximity.section.SectionRow;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that a capture of the proximity tracker says.
 *
 * @param file its name
 * @param header what it says of itself
 * @param generation of its writer
 * @param engagements in the order of the file
 * @param lives in the order of the file
 * @param rows all other sections that are there, even when empty
 * @param quality what could not be read
 */
public record Capture(
    String file,
    CaptureHeader header,
    Generation generation,
    List<Engagement> engagements,
    List<Life> lives,
    Map<Section, List<SectionRow>> rows,
    CaptureQuality quality) {

  public Capture {
    engagements = List.copyOf(engagements);
    lives = List.copyOf(lives);
    Map<Section, List<SectionRow>> copy = new EnumMap<>(Section.class);
    rows.forEach((section, of) -> copy.put(section, List.copyOf(of)));
    rows = Collections.unmodifiableMap(copy);
  }

  /** The rows of a section that is no list of lives or engagements; empty when it is missing. */
  public List<SectionRow> of(Section section) {
    return rows.getOrDefault(section, List.of());
  }

  /**
   * Whether it was made for a test: its writer says so, or wrote nothing but tracks. Such a capture
   * is stored, but counts nowhere (proximity-file 6).
   */
  public boolean testMode() {
    return header.testMode() || !lives.isEmpty() && hasTracksOnly();
  }

  private boolean hasTracksOnly() {
    return engagements.isEmpty() && rows.values().stream().allMatch(List::isEmpty);
  }

  /** Whether its sprint flags say anything (trap 14). */
  public boolean capturesSprint() {
    return generation.alwaysCapturesSprint()
        || lives.stream().flatMap(life -> life.path().stream()).anyMatch(p -> p.sprint());
  }
}
