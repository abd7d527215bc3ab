package io.slomix.model.lua;

import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.evidence.Reason;

/** What reading a message or gametime file gave: a round, or a refusal that says where and why. */
public sealed interface LuaContent {

  /** How much could be read. */
  ParseStatus parseStatus();

  /** A readable event. */
  record Report(LuaRound round) implements LuaContent {
    @Override
    public ParseStatus parseStatus() {
      return round.parseStatus();
    }
  }

  /**
   * An event that is not used, not even in part.
   *
   * @param reason of kind REFUSED, INVALID, PARSE_FAILED or SECURITY; or {@link Reason#NO_ROUND}
   *     for a message that is none of ours to read
   * @param line 1-based line, 0 for the content as a whole
   * @param column 1-based byte of the line, 0 for the line as a whole
   * @param detail what was found and expected, one sentence
   */
  record Refusal(Reason reason, int line, int column, String detail) implements LuaContent {
    @Override
    public ParseStatus parseStatus() {
      return ParseStatus.FAILED;
    }
  }
}
