package io.slomix.sources.webhook;

/** Why a request is turned away; nothing of it is stored. The names are labels of counters. */
public enum WebhookRefusal {
  /** No such path, no such server or a wrong token: one answer, so that nobody can tell which. */
  NOT_FOUND(404),
  /** Messages are posted. */
  NOT_A_POST(405),
  /** The body is longer than any message of the emitter. */
  TOO_LONG(413),
  /** The body did not come in time. */
  TOO_SLOW(408),
  /** The body is no STATS_READY message. */
  NOT_A_MESSAGE(400),
  /** Too much of this server waits already; the sender may try again. */
  FULL(503),
  /** The message cannot be stored now; the sender may try again. */
  UNAVAILABLE(503);

  private final int status;

  WebhookRefusal(int status) {
    this.status = status;
  }

  /** The HTTP status of the answer. */
  public int status() {
    return status;
  }

  /** Whether the same request may be good later. */
  public boolean isPassing() {
    return this == FULL || this == UNAVAILABLE;
  }
}
