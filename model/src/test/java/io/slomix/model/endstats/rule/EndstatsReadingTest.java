package io.slomix.model.endstats.rule;

import static io.slomix.model.testing.EndstatsParts.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.endstats.Award;
import io.slomix.model.endstats.Award.Category;
import io.slomix.model.endstats.Award.Scope;
import io.slomix.model.endstats.Award.Unit;
import io.slomix.model.endstats.EndstatsReport;
import io.slomix.model.endstats.Versus;
import io.slomix.model.endstats.Versus.Confidence;
import io.slomix.model.evidence.Reason;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Awards and duels of one file (consumers 2.2 to 2.4). */
class EndstatsReadingTest {

  @Test
  void awardsCarryTheirNumberUnitAndScope() {
    EndstatsReport report = read(2, "Most kill assists|Tin|5", "Most deaths|Tin|14");
    assertThat(report.awards())
        .containsExactly(
            award(1, "Most kill assists", Category.TEAMWORK, "5", Scope.ROUND),
            award(2, "Most deaths", Category.DEATHS, "14", Scope.MAP));
    assertThat(report.remarks()).isEmpty();
  }

  @Test
  void repeatedSpreeIsDropped() {
    EndstatsReport report =
        read(
            1,
            "Longest killing spree|Tin|3",
            "Most headshot kills|Tin|2",
            "Longest killing spree|Tin|3",
            "Most headshots|Tin|9");
    assertThat(report.awards())
        .extracting(Award::name)
        .containsExactly("Longest killing spree", "Most headshot kills", "Most headshots");
    assertThat(report.awards().get(2).lineNumber()).isEqualTo(4);
    assertThat(report.remarks()).containsExactly(Reason.DUPLICATE_SLOT);
  }

  @Test
  void anotherSpreeIsNoRepetition() {
    assertThat(read(1, "Longest killing spree|Tin|3", "Longest killing spree|olive|3").awards())
        .hasSize(2);
  }

  @Test
  void stolenObjectivesBehindTheHeadshotKillsAreUselessKills() {
    EndstatsReport report =
        read(
            2,
            "Most objectives stolen|olive|2",
            "Most headshot kills|Tin|2",
            "Most objectives stolen|Tin|5");
    assertThat(report.awards().get(0).name()).isEqualTo("Most objectives stolen");
    assertThat(report.awards().get(0).qualityFlag()).isNull();
    Award useless = report.awards().get(2);
    assertThat(useless.name()).isEqualTo("Most useless kills");
    assertThat(useless.category()).isEqualTo(Category.TIMING);
    assertThat(useless.qualityFlag()).isEqualTo(Reason.RELABELLED);
    assertThat(report.remarks()).containsExactly(Reason.RELABELLED);
  }

  @Test
  void whereNobodyHadHeadshotKillsOtherSlotsShowThePlace() {
    assertThat(read(1, "Most killsteals|Tin|2", "Most objectives stolen|Tin|5").awards())
        .extracting(Award::name)
        .containsExactly("Most killsteals", "Most useless kills");
    assertThat(
            read(
                    1,
                    "Longest killing spree|Tin|3",
                    "Longest killing spree|Tin|3",
                    "Most objectives stolen|Tin|5")
                .awards())
        .extracting(Award::name)
        .containsExactly("Longest killing spree", "Most useless kills");
  }

  @Test
  void unknownAwardIsKept() {
    Award award = read(2, "Best hat|Tin|tall").awards().get(0);
    assertThat(award)
        .isEqualTo(
            new Award(
                1, "Best hat", Category.OTHER, "Tin", "tall", null, Unit.NONE, Scope.ROUND, null));
  }

  @Test
  void versusLinesBelongToTheHeaderAboveThem() {
    EndstatsReport report =
        read(
            1,
            "Most deaths|Tin|3",
            "VS_HEADER|Tin|C7780B21E4F59A0D3366EE11924FBC58",
            "Kestrel|4|0",
            "VS_HEADER|olive|not a guid",
            "Kestrel|1|2");
    assertThat(report.versus())
        .containsExactly(
            new Versus(
                3, "Tin", "C7780B21E4F59A0D3366EE11924FBC58", Confidence.HEADER, "Kestrel", 4, 0),
            new Versus(5, "olive", null, Confidence.HEADER, "Kestrel", 1, 2));
  }

  @Test
  void playerMayBeCalledLikeAnAward() {
    EndstatsReport report =
        read(1, "Most deaths|5|3", "VS_HEADER|Tin|AB", "Most deaths|4|0", "Most revives|olive|2");
    assertThat(report.awards())
        .extracting(Award::name)
        .containsExactly("Most deaths", "Most revives");
    assertThat(report.versus()).extracting(Versus::opponentName).containsExactly("Most deaths");
  }

  @Test
  void emptyFileIsAnEmptyReport() {
    EndstatsReport report = read(1);
    assertThat(report.awards()).isEmpty();
    assertThat(report.versus()).isEmpty();
  }

  private static Award award(int line, String name, Category category, String value, Scope scope) {
    return new Award(
        line, name, category, "Tin", value, new BigDecimal(value), Unit.COUNT, scope, null);
  }

  private static EndstatsReport read(int round, String... lines) {
    return EndstatsReading.of(List.of(part(lines)), round);
  }
}
