package io.slomix.model.evidence;

/** What a file or body is, decided by {@link ArtifactClassifier} from name and content (R3). */
public enum ArtifactKind {
  /** A round stats file; also every other {@code .txt} name, refused later where its name fails. */
  STATS,
  /** Awards and versus lines of a round. */
  ENDSTATS,
  /** A capture of the proximity tracker. */
  PROXIMITY,
  /** The server's own JSON copy of a round's end, with spawn statistics. */
  GAMETIME,
  /** The body of a {@code STATS_READY} message. */
  WEBHOOK,
  /** Anything else: counted, never stored. */
  IGNORED
}
