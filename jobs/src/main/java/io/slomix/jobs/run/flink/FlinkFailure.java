package io.slomix.jobs.run.flink;

/** Puts what Flink throws into words. */
final class FlinkFailure {

  private FlinkFailure() {}

  /** The innermost cause that says something, without a full stop. */
  static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
