package io.slomix.sinks.postgres.sink;

/** The kinds of documents, with the statement that takes them. */
public enum DocumentKind {
  /** A round, whole: {@code apply_round}. */
  ROUND("select slomix.apply_round(?::jsonb)", "round_fingerprint"),
  /** What an evening holds and so what it does not hold any more: {@code close_evening}. */
  EVENING("select slomix.close_evening(?::jsonb)", "scope"),
  /** Rows of a capture, or the summary that makes them visible: {@code stage_capture}. */
  CAPTURE("select slomix.stage_capture(?::jsonb)", "capture");

  private final String statement;
  private final String keyName;

  DocumentKind(String statement, String keyName) {
    this.statement = statement;
    this.keyName = keyName;
  }

  /**
   * SQL with one parameter, the document. It returns the outcome, which {@code apply_log} keeps.
   */
  public String statement() {
    return statement;
  }

  /** Under which name the document carries its own key. */
  public String keyName() {
    return keyName;
  }
}
