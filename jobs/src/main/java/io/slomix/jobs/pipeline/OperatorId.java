package io.slomix.jobs.pipeline;

import java.util.Locale;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Every operator of the graph: its fixed uid, by which state is found again, and the name that the
 * dashboard shows. Never rename a constant that has been released.
 */
public enum OperatorId {
  /** Watches directories; bounded jobs have their own source, since their positions differ. */
  LIVE_DIRECTORIES("directories (live)"),
  /** Reads directories once. */
  BOUNDED_DIRECTORIES("directories (once)"),
  /** Watches directories of other machines, with an interval of their own. */
  LIVE_REMOTE_DIRECTORIES("directories over SFTP"),
  /** Messages and files that other processes hand over. */
  LIVE_INBOX("inbox"),
  /** What a backfill beside the pipeline hands over. */
  LIVE_HANDOVER("backfill beside"),
  /** What collectors found. */
  LIVE_KAFKA("Kafka topic"),
  /** Messages that a collector may forget once Kafka has them. */
  COLLECTED_MESSAGES("acknowledge messages"),
  /** Where a collector puts what it found. */
  COLLECTED("Kafka topic (collected)"),
  /** Everything that earlier runs archived. */
  LIVE_ARCHIVE("archive"),
  /** The archive, in a job that ends. */
  BOUNDED_ARCHIVE("archive (once)"),
  /** Stores raw bytes before anything is decoded. */
  ARCHIVE_WRITER("archive writer"),
  /** Bytes to reports or refusals. */
  DECODE("decode"),
  /** Evidence of a server to decided evenings. */
  MATCH_UP("MATCH UP"),
  /** Facts of a round to its document. */
  ROUND("ROUND"),
  /** A closed evening to its document. */
  EVENING("close evening"),
  /** Rounds into PostgreSQL. */
  ROUND_SINK("PostgreSQL: rounds"),
  /** Closed evenings into PostgreSQL. */
  EVENING_SINK("PostgreSQL: evenings"),
  /** Captures into PostgreSQL. */
  CAPTURE_SINK("PostgreSQL: captures");

  private final String title;

  OperatorId(String title) {
    this.title = title;
  }

  /** The name on the dashboard. */
  public String title() {
    return title;
  }

  /** The identity of the operator's state. */
  public String uid() {
    return "slomix-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Names an operator. */
  public <T> SingleOutputStreamOperator<T> mark(SingleOutputStreamOperator<T> operator) {
    return operator.uid(uid()).name(title);
  }
}
