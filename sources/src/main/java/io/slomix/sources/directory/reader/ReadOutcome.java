package io.slomix.sources.directory.reader;

/** What became of a file that was handed out; each outcome is a counter of the reader. */
enum ReadOutcome {
  /** Read and sent into the stream. */
  EMITTED("filesEmitted", false),
  /** Of a kind that is ignored or not yet read; also counted by kind. */
  NOT_WANTED("filesNotWanted", false),
  /** Listed with more bytes than are ever read (R4): left alone until it changes. */
  TOO_LARGE("filesTooLarge", false),
  /** Gone between listing and reading. */
  VANISHED("filesVanished", true),
  /** There, but not readable. */
  UNREADABLE("filesUnreadable", true),
  /** The whole directory could not be reached. */
  UNREACHABLE("filesUnreachable", true);

  private final String metricName;
  private final boolean givenBack;

  ReadOutcome(String metricName, boolean givenBack) {
    this.metricName = metricName;
    this.givenBack = givenBack;
  }

  String metricName() {
    return metricName;
  }

  /** Whether the enumerator has to offer the file again if it is still there. */
  boolean isGivenBack() {
    return givenBack;
  }
}
