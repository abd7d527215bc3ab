package io.slomix.model.endstats.rule;

import io.slomix.model.endstats.EndstatsLine;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Undoes two mistakes of every version of the script, which show only in the order of its lines
 * (consumers 2.3): the slot of the useful kills repeats the longest killing spree, and the useless
 * kills bear the label of the stolen objectives.
 *
 * <p>The stolen objectives themselves stand before the awards of teamwork. One of those is usually
 * there; the kills by headshot alone are missing where nobody had two.
 */
final class SlotRepair {

  private static final Set<KnownAward> BEHIND_OBJECTIVES =
      EnumSet.of(KnownAward.KILL_ASSISTS, KnownAward.KILLSTEALS, KnownAward.HEADSHOT_KILLS);

  private final Set<EndstatsLine> sprees = new HashSet<>();
  private boolean behindObjectives;

  /** Whether the line is the repeated spree; it also shows how far the file has come. */
  boolean isRepeated(EndstatsLine line, Optional<KnownAward> written) {
    if (written.filter(award -> award == KnownAward.KILLING_SPREE).isEmpty()) {
      return false;
    }
    boolean repeated = !sprees.add(line);
    behindObjectives |= repeated;
    return repeated;
  }

  /** What the next line means, which is written under that label. */
  Optional<KnownAward> meaning(Optional<KnownAward> written) {
    behindObjectives |= written.filter(BEHIND_OBJECTIVES::contains).isPresent();
    return written.map(
        award ->
            award == KnownAward.OBJECTIVES_STOLEN && behindObjectives
                ? KnownAward.USELESS_KILLS
                : award);
  }
}
