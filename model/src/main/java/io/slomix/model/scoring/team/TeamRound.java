package io.slomix.model.scoring.team;

import java.util.Map;

/**
 * A counting round with its teams.
 *
 * @param fingerprint its key
 * @param lineup who stood where
 * @param onAxis the team on the Axis side, null when it cannot be told
 */
record TeamRound(String fingerprint, Lineup lineup, Team onAxis) {

  /** Whether it is known who stood where. */
  boolean told() {
    return onAxis != null;
  }

  /** Names by guid of those who stood with a team; only where it is {@link #told()}. */
  Map<String, String> of(Team team) {
    return lineup.of(team, onAxis);
  }

  /** The team that somebody stood with, null when it cannot be told. */
  Team stoodWith(String guid) {
    if (onAxis == null) {
      return null;
    }
    return lineup.axis().containsKey(guid) ? onAxis : onAxis.other();
  }
}
