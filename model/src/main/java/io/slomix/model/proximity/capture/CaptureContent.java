package io.slomix.model.proximity.capture;

import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.evidence.Reason;

/** What reading a capture gave: its rows, or a refusal that says why. */
public sealed interface CaptureContent {

  /** How much could be read. */
  ParseStatus parseStatus();

  /** A readable file. */
  record Report(Capture capture) implements CaptureContent {
    @Override
    public ParseStatus parseStatus() {
      return capture.quality().parseStatus();
    }
  }

  /**
   * A file that is not used, not even in part.
   *
   * @param reason why
   * @param detail what was found and expected, one sentence
   */
  record Refusal(Reason reason, String detail) implements CaptureContent {
    @Override
    public ParseStatus parseStatus() {
      return ParseStatus.FAILED;
    }
  }
}
