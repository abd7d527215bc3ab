package io.slomix.model.evidence;

import java.util.Optional;

/**
 * Says what a file is, from its name and, where the name leaves it open, its content (R3).
 *
 * <p>Pure and total: every name and every content has a kind. Names are compared as they are, case
 * included; paths play no part.
 */
public final class ArtifactClassifier {
  private ArtifactClassifier() {}

  /** Returns the kind of a file. */
  public static ArtifactKind classify(String name, byte[] content) {
    return byName(name).orElseGet(() -> byContent(name, content));
  }

  /**
   * Returns the kind when the name alone decides it; empty when the content is needed. Lets a
   * reader leave files alone that it does not want.
   */
  public static Optional<ArtifactKind> byName(String name) {
    if (name.endsWith("-endstats.txt")) {
      return Optional.of(ArtifactKind.ENDSTATS);
    }
    if (name.endsWith("_engagements.txt")) {
      return Optional.of(ArtifactKind.PROXIMITY);
    }
    if (name.startsWith("gametime-") && name.endsWith(".json")) {
      return Optional.of(ArtifactKind.GAMETIME);
    }
    if (name.endsWith("_ws.txt") || name.endsWith(".jsonl") || name.endsWith(".md")) {
      return Optional.of(ArtifactKind.IGNORED);
    }
    if (isRoundName(name)) {
      return Optional.of(ArtifactKind.STATS);
    }
    return Optional.empty();
  }

  private static ArtifactKind byContent(String name, byte[] content) {
    Optional<JsonObjectOutline> json = JsonObjectOutline.of(content);
    if (json.isPresent() && json.get().has("meta") && json.get().has("payload")) {
      return ArtifactKind.GAMETIME;
    }
    if (json.isPresent() && isStatsReady(json.get())) {
      return ArtifactKind.WEBHOOK;
    }
    return name.endsWith(".txt") ? ArtifactKind.STATS : ArtifactKind.IGNORED;
  }

  private static boolean isStatsReady(JsonObjectOutline json) {
    return json.has("embeds")
        && json.text("content").map(String::strip).filter("STATS_READY"::equals).isPresent();
  }

  /** Whether a name ends in {@code -round-<digits>.txt}; the rest is checked by the reader. */
  private static boolean isRoundName(String name) {
    if (!name.endsWith(".txt")) {
      return false;
    }
    int end = name.length() - ".txt".length();
    int digits = end;
    while (digits > 0 && name.charAt(digits - 1) >= '0' && name.charAt(digits - 1) <= '9') {
      digits--;
    }
    return digits < end && name.startsWith("-round-", digits - "-round-".length());
  }
}
