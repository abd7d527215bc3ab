package io.slomix.sinks.discord.outbox;

import io.slomix.sinks.discord.post.shape.PostKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An outbox in memory, each step of which is durable, and a place to die before and after. */
final class MemoryOutbox implements Outbox {

  static final class Row {
    PostKind kind = PostKind.ROUND_STATS;
    String state = "queued";
    long wanted = 1;
    long shown;
    int attempts;
    Duration waits = Duration.ZERO;
    List<Long> ids = new ArrayList<>();
    PostState seen;
    String reason = "";
  }

  final Map<String, Row> rows = new LinkedHashMap<>();
  private final Kills kills;

  MemoryOutbox(Kills kills) {
    this.kills = kills;
  }

  Row row(String key) {
    return rows.computeIfAbsent(key, k -> new Row());
  }

  @Override
  public List<Announcement> due() {
    List<Announcement> due = new ArrayList<>();
    rows.forEach(
        (key, row) -> {
          boolean open = row.state.equals("queued") || row.state.equals("sending");
          if (open || (row.state.equals("posted") && row.wanted > row.shown)) {
            due.add(
                new Announcement(
                    key,
                    row.kind,
                    key,
                    row.state.equals("sending"),
                    row.state.equals("posted"),
                    row.wanted,
                    row.attempts,
                    row.waits,
                    row.ids,
                    row.seen == null ? null : row.seen.contentHash(),
                    row.seen == null ? null : row.seen.figuresHash(),
                    row.seen != null && row.seen.corrected()));
          }
        });
    return due;
  }

  @Override
  public void beginSending(Announcement a) {
    step(() -> row(a.postKey()).state = "sending");
  }

  @Override
  public void sent(Announcement a, long messageId) {
    step(() -> row(a.postKey()).ids.add(messageId));
  }

  @Override
  public void shown(Announcement a, PostState state) {
    step(
        () -> {
          Row row = row(a.postKey());
          row.state = "posted";
          row.shown = a.wantedVersion();
          row.seen = state;
          row.attempts = 0;
        });
  }

  @Override
  public void unchanged(Announcement a) {
    step(() -> row(a.postKey()).shown = a.wantedVersion());
  }

  @Override
  public void later(Announcement a, Duration pause, String reason) {
    step(
        () -> {
          Row row = row(a.postKey());
          row.attempts++;
          row.waits = pause;
          row.reason = reason;
        });
  }

  @Override
  public void refused(Announcement a, String reason) {
    step(
        () -> {
          row(a.postKey()).state = "refused";
          row(a.postKey()).reason = reason;
        });
  }

  @Override
  public void withdraw(Announcement a) {
    step(() -> rows.remove(a.postKey()));
  }

  private void step(Runnable change) {
    kills.point();
    change.run();
    kills.point();
  }
}
