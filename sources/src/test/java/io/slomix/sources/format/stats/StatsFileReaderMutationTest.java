package io.slomix.sources.format.stats;

import static io.slomix.sources.format.stats.InventedStatsFile.player;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.Reason;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.StatsContent;
import io.slomix.sources.format.Mutations;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A damaged file is read as what it says, or refused as a whole. */
class StatsFileReaderMutationTest {

  private static final InventedStatsFile FILE =
      InventedStatsFile.ofTwoPlayers().line(player("CCCC3333", "^2Char^7lie", "0", 38));

  @Test
  void everyFlippedDeletedOrCutByteGivesReportOrRefusal() {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    int[] reports = {0};
    Mutations.forEach(
        FILE.bytes(),
        Mutations.EVERY_BIT,
        mutant -> {
          StatsContent content = ReaderInvariants.checkedRead(InventedStatsFile.NAME, mutant);
          if (content instanceof StatsContent.Refusal refusal) {
            reasons.add(refusal.reason());
          } else {
            reports[0]++;
          }
        });
    assertThat(reasons)
        .containsExactlyInAnyOrder(
            Reason.HEADER,
            Reason.FIELD_COUNT,
            Reason.PLAYER_LINE,
            Reason.WEAPON_BLOCK,
            Reason.FIELD_VALUE);
    assertThat(reports[0]).isPositive();
  }

  @Test
  void damagedPlayerLineNeverChangesAnother() {
    StatsContent.Report intact = FILE.report();
    Mutations.forEach(
        FILE.bytes(),
        Mutations.EVERY_BIT,
        mutant -> {
          if (StatsFileReader.read(InventedStatsFile.NAME, mutant)
              instanceof StatsContent.Report report) {
            long changed =
                intact.players().stream()
                    .filter(p -> report.players().stream().noneMatch(q -> sameValues(p, q)))
                    .count();
            boolean cut = mutant.length < FILE.bytes().length - 1;
            assertThat(changed).isLessThanOrEqualTo(cut ? 3 : 2);
          }
        });
  }

  private static boolean sameValues(PlayerLine one, PlayerLine other) {
    return one.guid8().equals(other.guid8())
        && one.nameRaw().equals(other.nameRaw())
        && Arrays.equals(one.weaponCounters(), other.weaponCounters())
        && Arrays.equals(one.fields(), other.fields());
  }
}
