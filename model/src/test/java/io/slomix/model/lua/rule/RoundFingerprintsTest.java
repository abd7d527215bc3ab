package io.slomix.model.lua.rule;

import static io.slomix.model.lua.rule.RoundFingerprints.canonicalId;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.lua.rule.RoundFingerprints.Level;
import io.slomix.model.lua.rule.RoundFingerprints.Match;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** The older names of evidence and their test vectors (lua-round-event 11.1, 11.2, 23). */
class RoundFingerprintsTest {

  private static final String MAP = "etl_frostbite";
  private static final LocalDateTime CLOCK = LocalDateTime.of(2026, 3, 13, 21, 54, 18);

  @Test
  void canonicalIdsOfTheTestVectors() {
    assertThat(canonicalId(MAP, 1, 1773434907L)).contains("3c39bbf61cd5ce00");
    assertThat(canonicalId(MAP, 2, 1773435291L)).contains("2f5fe200b69c1441");
    assertThat(canonicalId("te_escape2", 2, 1776803695L)).contains("b873d1b115b1240f");
  }

  @Test
  void canonicalIdStripsColoursAndCase() {
    assertThat(canonicalId(" ^1ETL_frostbite", 1, 1773434907L)).contains("3c39bbf61cd5ce00");
  }

  @Test
  void noCanonicalIdWithoutStartMapOrLabel() {
    assertThat(canonicalId(MAP, 1, null)).isEmpty();
    assertThat(canonicalId(MAP, 1, 0L)).isEmpty();
    assertThat(canonicalId(MAP, 3, 1773434907L)).isEmpty();
    assertThat(canonicalId(MAP, -1, 1773434907L)).isEmpty();
    assertThat(canonicalId(" ", 1, 1773434907L)).isEmpty();
  }

  @Test
  void startOfExampleA() {
    RoundFingerprints names = RoundFingerprints.of(MAP, 1, 1773434907L, 1773435255L, null);
    assertThat(names.start()).isEqualTo("etl_frostbite|1|1773434907");
    assertThat(names.used()).isEqualTo(Level.START);
  }

  @Test
  void endOfExampleB() {
    RoundFingerprints names = RoundFingerprints.of(MAP, 2, 1773435291L, 1773435496L, null);
    assertThat(names.end()).isEqualTo("etl_frostbite|2|1773435496");
  }

  @Test
  void clockOfS1() {
    RoundFingerprints names = RoundFingerprints.of(MAP, 1, null, null, CLOCK);
    assertThat(names.clock()).isEqualTo("etl_frostbite|1|2026-03-13|215418");
    assertThat(names.used()).isEqualTo(Level.CLOCK);
  }

  @Test
  void scenario37EventWithoutStartUsesItsEnd() {
    RoundFingerprints names = RoundFingerprints.of(MAP, 1, 0L, 1773435255L, CLOCK);
    assertThat(names.start()).isNull();
    assertThat(names.used()).isEqualTo(Level.END);
  }

  @Test
  void evidenceWithoutAnyTimeHasNoName() {
    RoundFingerprints names = RoundFingerprints.of(MAP, 1, null, null, null);
    assertThat(names.used()).isNull();
    assertThat(names.compare(names)).isEqualTo(Match.INCOMPARABLE);
  }

  @Test
  void onlyTheBestCommonNameIsCompared() {
    RoundFingerprints lua = RoundFingerprints.of(MAP, 1, 100L, 200L, null);
    RoundFingerprints shifted = RoundFingerprints.of(MAP, 1, 126L, 200L, CLOCK);
    RoundFingerprints startless = RoundFingerprints.of(MAP, 1, null, 200L, CLOCK);
    RoundFingerprints file = RoundFingerprints.of(MAP, 1, null, null, CLOCK);
    assertThat(lua.compare(shifted)).isEqualTo(Match.DIFFERENT);
    assertThat(lua.compare(startless)).isEqualTo(Match.SAME);
    assertThat(startless.compare(file)).isEqualTo(Match.SAME);
    assertThat(lua.compare(file)).isEqualTo(Match.INCOMPARABLE);
  }
}
