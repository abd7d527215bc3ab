package io.slomix.model.proximity.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.proximity.capture.CapabilityManifest.State;
import io.slomix.model.proximity.section.Section;
import io.slomix.model.proximity.section.SectionRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** proximity-file 4.9, trap 36. */
class CapabilityManifestTest {

  @Test
  void aDeclarationIsExact() {
    CapabilityManifest manifest = of(Map.of("comm_events", false, "shot_fired", true), Map.of());
    assertThat(manifest.declared()).isTrue();
    assertThat(manifest.states())
        .isEqualTo(Map.of("comm_events", State.DISABLED, "shot_fired", State.ENABLED));
  }

  @Test
  void withoutOneRowsProveAFeatureAndNothingProvesItsAbsence() {
    SectionRow row = new SectionRow(List.of(1, -3, 2, 0));
    CapabilityManifest manifest =
        of(
            Map.of(),
            Map.of(
                Section.KILL_HEATMAP, List.of(row),
                Section.MOVEMENT_HEATMAP, List.of(),
                Section.SHOT_FIRED, List.of()));
    assertThat(manifest.declared()).isFalse();
    assertThat(manifest.states())
        .containsEntry("heatmap_generation", State.ENABLED)
        .containsEntry("shot_fired", State.UNKNOWN)
        .containsEntry("comm_events", State.UNKNOWN)
        .containsEntry("escape_detection", State.UNKNOWN)
        .doesNotContainValue(State.DISABLED)
        .hasSize(24);
  }

  private static CapabilityManifest of(
      Map<String, Boolean> declared, Map<Section, List<SectionRow>> rows) {
    CaptureHeader header =
        new CaptureHeader("B", "supply", 1, 200, 1L, 2L, null, null, null, false, declared, false);
    CaptureQuality quality = new CaptureQuality(false, List.of(), List.of(), Map.of(), 0, Map.of());
    return CapabilityManifest.of(
        new Capture("f", header, Generation.V6, List.of(), List.of(), rows, quality));
  }
}
