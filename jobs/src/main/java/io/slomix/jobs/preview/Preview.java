package io.slomix.jobs.preview;

import io.slomix.sinks.discord.post.PostReader;
import io.slomix.sinks.discord.post.shape.Post;
import io.slomix.sinks.discord.post.shape.PostKind;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the posts about a round or a session. */
public final class Preview {

  private static final String SESSION =
      "select session_key from web.session_list where session_id = ? or ? is null"
          + " order by session_id desc nulls last limit 1";

  private Preview() {}

  /**
   * The posts about a round; those that there is nothing for are left out.
   *
   * @param kinds which ones
   */
  public static List<Post> ofRound(Connection connection, String fingerprint, Set<PostKind> kinds)
      throws SQLException, IOException {
    List<Post> posts = new ArrayList<>();
    for (PostKind kind : PostKind.values()) {
      if (kind != PostKind.SESSION_SUMMARY
          && kinds.contains(kind)
          && tells(connection, kind, fingerprint)) {
        PostReader.read(connection, kind, fingerprint).ifPresent(posts::add);
      }
    }
    return posts;
  }

  /** A map is told of with its round 2 alone. */
  private static boolean tells(Connection connection, PostKind kind, String fingerprint)
      throws SQLException {
    if (kind != PostKind.MAP_SUMMARY) {
      return true;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select from slomix.round where round_fingerprint = ? and round_number = 2"
                + " and status = 'PAIRED'")) {
      statement.setString(1, fingerprint);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /**
   * The post about a session.
   *
   * @param session its number; empty for the last one
   */
  public static Optional<Post> ofSession(Connection connection, Optional<Integer> session)
      throws SQLException, IOException {
    try (PreparedStatement statement = connection.prepareStatement(SESSION)) {
      statement.setObject(1, session.orElse(null), Types.INTEGER);
      statement.setObject(2, session.orElse(null), Types.INTEGER);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? PostReader.read(connection, PostKind.SESSION_SUMMARY, row.getString(1))
            : Optional.empty();
      }
    }
  }
}
