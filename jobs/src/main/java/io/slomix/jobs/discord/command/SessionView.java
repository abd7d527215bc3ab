package io.slomix.jobs.discord.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of a session is shown (consumers 4.1). */
public enum SessionView {
  /** The summary with all players. */
  OVERVIEW,
  /** Objectives and support, kill assists always shown (consumers 4.2). */
  OBJECTIVES,
  /** Kills, damage, team damage. */
  COMBAT,
  /** Kills and accuracy by weapon. */
  WEAPONS,
  /** Time played, dead and denied. */
  TIMING;

  /** As people choose it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The view of a word; empty for any other. */
  public static Optional<SessionView> of(String word) {
    return Arrays.stream(values()).filter(view -> view.word().equals(word)).findFirst();
  }
}
