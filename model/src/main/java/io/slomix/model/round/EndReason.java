package io.slomix.model.round;

/** Why a round ended (R14). */
public enum EndReason {
  NORMAL,
  OBJECTIVE,
  SURRENDER,
  MAP_CHANGE,
  MAP_RESTART,
  SERVER_RESTART,
  /** Aborted for an unknown cause. */
  ABORTED
}
