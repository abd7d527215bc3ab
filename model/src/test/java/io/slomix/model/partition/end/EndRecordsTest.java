package io.slomix.model.partition.end;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.clock.Readings;
import io.slomix.model.partition.link.LinkReason;
import io.slomix.model.stats.StatsFileName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** lua-round-event 17.2 and 7.2. */
class EndRecordsTest {

  private static final long UNIX = 1_773_435_255L;
  private static final RecordContent CONTENT = RecordContent.readable(1, "aa");
  private static final ClaimedLabel LABEL = ClaimedLabel.trusted(1);

  @Test
  void everySourceHasItsOwnDelayAndTolerance() {
    Readings clock = Readings.single(UNIX);
    StatsFileName name = StatsFileName.parse("2026-03-13-215415-Supply-round-1.txt").orElseThrow();

    EndRecord stats = EndRecords.stats(name, clock, CONTENT);
    assertThat(stats.end()).isEqualTo(new EndEstimate(Readings.single(UNIX - 3), 3, false));
    assertThat(stats.map()).isEqualTo("supply");
    assertThat(stats.sourceKey()).isEqualTo("stats:2026-03-13-215415-Supply-round-1");
    assertThat(EndRecords.endstats("e", "supply", clock, LABEL, CONTENT).end())
        .isEqualTo(new EndEstimate(Readings.single(UNIX - 1), 3, false));
    assertThat(EndRecords.proximity("p", "supply", null, clock, LABEL, CONTENT).end())
        .isEqualTo(new EndEstimate(clock, 5, false));
    assertThat(EndRecords.proximity("p", "supply", UNIX + 9, clock, LABEL, CONTENT).end())
        .isEqualTo(EndEstimate.precise(UNIX + 9));
    assertThat(EndRecords.gametime("g", "supply", UNIX, LABEL, false, CONTENT).end())
        .isEqualTo(new EndEstimate(clock, 1, true));
    assertThat(message("supply", null, UNIX).end())
        .isEqualTo(new EndEstimate(Readings.single(UNIX - 1), 30, false));
  }

  @Test
  void theMapIsComparedWithoutCaseAndSpace() {
    assertThat(message(" Supply ", UNIX, null).map()).isEqualTo("supply");
    assertThat(message(" Supply ", UNIX, null).sourceKey())
        .isEqualTo(EndRecords.gametime("g", "supply", UNIX, LABEL, false, CONTENT).sourceKey());
  }

  @Test
  void withoutAMapOrAUsableEndThereIsAnObstacle() {
    assertThat(List.of(message(null, UNIX, null), message(" ", UNIX, null)))
        .allSatisfy(r -> assertThat(r.obstacle()).isEqualTo(LinkReason.INVALID_INPUT));
    assertThat(message("supply", null, null).obstacle()).isEqualTo(LinkReason.INVALID_INPUT);
    assertThat(message("supply", 0L, null).obstacle()).isEqualTo(LinkReason.INVALID_INPUT);
    assertThat(message("supply", 1_577_836_800L, null).clusterable()).isFalse();
    assertThat(message("supply", 1_577_836_801L, null).clusterable()).isTrue();
    assertThat(message("supply", Long.MAX_VALUE, null).clusterable()).isFalse();
    assertThat(EndRecords.endstats("e", "supply", null, LABEL, CONTENT).obstacle())
        .isEqualTo(LinkReason.TIME_PARSE_FAILED);
    assertThat(EndRecords.proximity("p", null, null, null, LABEL, CONTENT).obstacle())
        .isEqualTo(LinkReason.INVALID_INPUT);
  }

  @Test
  void onlyTheNumberOfARegularRoundIsTrusted() {
    EndRecord regular = EndRecords.gametime("g", "supply", UNIX, LABEL, false, CONTENT);

    assertThat(regular.trustedLabel()).isEqualTo(1);
    assertThat(regular.withVerdict(true, null).trustedLabel()).isNull();
    assertThat(labelled(ClaimedLabel.untrusted(1)).trustedLabel()).isNull();
    assertThat(labelled(ClaimedLabel.trusted(3)).trustedLabel()).isNull();
    assertThat(labelled(ClaimedLabel.NONE).trustedLabel()).isNull();
  }

  private static EndRecord labelled(ClaimedLabel label) {
    return EndRecords.gametime("g", "supply", UNIX, label, false, CONTENT);
  }

  private static EndRecord message(String map, Long end, Long received) {
    return EndRecords.statsReady("m", map, end, received, LABEL, false, CONTENT);
  }
}
