package io.slomix.model.endstats.rule;

import io.slomix.model.endstats.Award;
import io.slomix.model.endstats.Award.Category;
import io.slomix.model.endstats.Award.Scope;
import io.slomix.model.endstats.EndstatsLine;
import io.slomix.model.endstats.EndstatsPart;
import io.slomix.model.endstats.EndstatsReport;
import io.slomix.model.endstats.Versus;
import io.slomix.model.endstats.Versus.Confidence;
import io.slomix.model.endstats.rule.PartJoin.JoinedLine;
import io.slomix.model.evidence.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads awards and duels out of the joined lines of a report (consumers 2.2 to 2.5, R22). */
public final class EndstatsReading {

  private static final Pattern GUID = Pattern.compile("[0-9A-Za-z]{1,32}");

  private final int roundNumber;
  private final SlotRepair slots = new SlotRepair();
  private final List<Award> awards = new ArrayList<>();
  private final List<Versus> versus = new ArrayList<>();
  private final Set<Reason> remarks = EnumSet.noneOf(Reason.class);
  private boolean versusBegun;

  private EndstatsReading(int roundNumber) {
    this.roundNumber = roundNumber;
  }

  /**
   * The report that these parts are; a function of their set.
   *
   * @param parts at least one, with different names
   * @param roundNumber the real number of the round, 1 or 2: says what its numbers cover
   */
  public static EndstatsReport of(List<EndstatsPart> parts, int roundNumber) {
    PartJoin join = PartJoin.of(parts);
    EndstatsReading reading = new EndstatsReading(roundNumber);
    join.lines().forEach(reading::read);
    return new EndstatsReport(
        join.files(),
        join.superseded(),
        reading.awards,
        VersusSubjects.assign(reading.versus, Map.of()),
        List.copyOf(reading.remarks));
  }

  private void read(JoinedLine joined) {
    EndstatsLine line = joined.line();
    Optional<KnownAward> award = KnownAward.of(line.first());
    versusBegun |= joined.subject() != null;
    boolean duel = PartJoin.isVersus(line) && (award.isEmpty() || versusBegun);
    versusBegun |= duel;
    if (duel) {
      versus.add(duel(joined));
    } else {
      award(joined.number(), line, award);
    }
  }

  private static Versus duel(JoinedLine joined) {
    EndstatsLine line = joined.line();
    EndstatsLine subject = joined.subject();
    return new Versus(
        joined.number(),
        subject == null ? null : subject.second(),
        subject == null || !GUID.matcher(subject.third()).matches() ? null : subject.third(),
        subject == null ? Confidence.NONE : Confidence.HEADER,
        line.first(),
        Integer.parseInt(line.second()),
        Integer.parseInt(line.third()));
  }

  private void award(int number, EndstatsLine line, Optional<KnownAward> written) {
    if (slots.isRepeated(line, written)) {
      remarks.add(Reason.DUPLICATE_SLOT);
      return;
    }
    Optional<KnownAward> meant = slots.meaning(written);
    boolean relabelled = !meant.equals(written);
    if (relabelled) {
      remarks.add(Reason.RELABELLED);
    }
    AwardValue value = AwardValue.of(line.third(), meant);
    awards.add(
        new Award(
            number,
            meant.map(KnownAward::label).orElse(line.first()),
            meant.map(KnownAward::category).orElse(Category.OTHER),
            line.second(),
            line.third(),
            value.number(),
            value.unit(),
            meant.map(known -> known.scope(roundNumber)).orElse(Scope.ROUND),
            relabelled ? Reason.RELABELLED : null));
  }
}
