package io.slomix.sinks.discord.outbox;

import io.slomix.sinks.discord.post.PostReader;
import io.slomix.sinks.discord.post.shape.Post;
import io.slomix.sinks.discord.post.shape.PostKind;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The outbox of a database, over one session that no second poster can have. Used by one thread;
 * after an exception it is to be closed and opened again.
 */
public final class DatabaseOutbox implements Outbox, PostRenderer, AutoCloseable {

  private static final String DUE =
      "select a.*, greatest(0, extract(epoch from a.next_attempt_at - slomix.present())) as waits"
          + " from slomix.due_announcements() a";

  private final Connection session;

  private DatabaseOutbox(Connection session) {
    this.session = session;
  }

  /**
   * Opens the outbox.
   *
   * @return empty when another poster works on it
   */
  public static Optional<DatabaseOutbox> open(DatabaseAccess access) throws OutboxException {
    DatabaseOutbox outbox = null;
    try {
      outbox = new DatabaseOutbox(access.connect("poster"));
      if (outbox.isAlone()) {
        return Optional.of(outbox);
      }
      outbox.close();
      return Optional.empty();
    } catch (SQLException e) {
      if (outbox != null) {
        outbox.close();
      }
      throw new OutboxException("Opening the outbox", e);
    }
  }

  /** Takes the right to post, which lasts as long as the session. */
  private boolean isAlone() throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select pg_try_advisory_lock(hashtextextended('slomix.poster', 0))")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  @Override
  public List<Announcement> due() throws OutboxException {
    try (Statement statement = session.createStatement();
        ResultSet rows = statement.executeQuery(DUE)) {
      List<Announcement> due = new ArrayList<>();
      while (rows.next()) {
        Optional<PostKind> kind = PostKind.of(rows.getString("kind"));
        if (kind.isPresent()) {
          due.add(announcement(rows, kind.get()));
        }
      }
      return due;
    } catch (SQLException e) {
      throw new OutboxException("Reading what is due", e);
    }
  }

  private static Announcement announcement(ResultSet row, PostKind kind) throws SQLException {
    String state = row.getString("state");
    return new Announcement(
        row.getString("post_key"),
        kind,
        row.getString("round_fingerprint"),
        state.equals("sending"),
        state.equals("posted"),
        row.getLong("wanted_version"),
        row.getInt("attempts"),
        Duration.ofMillis((long) (1000 * row.getDouble("waits"))),
        List.of((Long[]) row.getArray("message_ids").getArray()),
        row.getString("content_hash"),
        row.getString("figures_hash"),
        row.getBoolean("corrected"));
  }

  @Override
  public Optional<Post> render(Announcement announcement) throws OutboxException {
    try {
      return PostReader.read(session, announcement.kind(), announcement.fingerprint());
    } catch (SQLException | IOException e) {
      throw new OutboxException("Rendering " + announcement.postKey(), e);
    }
  }

  @Override
  public void beginSending(Announcement announcement) throws OutboxException {
    update(announcement, "state = 'sending'");
  }

  @Override
  public void sent(Announcement announcement, long messageId) throws OutboxException {
    update(announcement, "message_ids = message_ids || ?::bigint", messageId);
  }

  @Override
  public void shown(Announcement announcement, PostState state) throws OutboxException {
    update(
        announcement,
        "state = 'posted', posted_version = ?, content_hash = ?, figures_hash = ?, corrected = ?,"
            + " attempts = 0, next_attempt_at = null, last_error = null,"
            + " edited_at = case when posted_at is not null then slomix.present() end,"
            + " posted_at = coalesce(posted_at, slomix.present())",
        announcement.wantedVersion(),
        state.contentHash(),
        state.figuresHash(),
        state.corrected());
  }

  @Override
  public void unchanged(Announcement announcement) throws OutboxException {
    update(
        announcement,
        "state = 'posted', posted_version = ?, attempts = 0, next_attempt_at = null",
        announcement.wantedVersion());
  }

  @Override
  public void later(Announcement announcement, Duration pause, String reason)
      throws OutboxException {
    update(
        announcement,
        "attempts = attempts + 1, last_error = ?,"
            + " next_attempt_at = slomix.present() + ? * interval '1 millisecond'",
        reason,
        pause.toMillis());
  }

  @Override
  public void refused(Announcement announcement, String reason) throws OutboxException {
    update(announcement, "state = 'refused', last_error = ?", reason);
  }

  @Override
  public void withdraw(Announcement announcement) throws OutboxException {
    try (PreparedStatement delete =
        session.prepareStatement(
            "delete from slomix.announcement where post_key = ? and state = 'queued'")) {
      delete.setString(1, announcement.postKey());
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new OutboxException("Withdrawing " + announcement.postKey(), e);
    }
  }

  private void update(Announcement announcement, String assignments, Object... values)
      throws OutboxException {
    try (PreparedStatement update =
        session.prepareStatement(
            "update slomix.announcement set " + assignments + " where post_key = ?")) {
      for (int i = 0; i < values.length; i++) {
        update.setObject(i + 1, values[i]);
      }
      update.setString(values.length + 1, announcement.postKey());
      update.executeUpdate();
    } catch (SQLException e) {
      throw new OutboxException("Noting what became of " + announcement.postKey(), e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (SQLException lost) {
      // The lock goes with the session, however it ends.
      return;
    }
  }
}
