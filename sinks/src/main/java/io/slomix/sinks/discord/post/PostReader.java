package io.slomix.sinks.discord.post;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.slomix.sinks.discord.post.data.AwardsStory;
import io.slomix.sinks.discord.post.data.MapStory;
import io.slomix.sinks.discord.post.data.RoundStory;
import io.slomix.sinks.discord.post.data.SessionStory;
import io.slomix.sinks.discord.post.data.TimingStory;
import io.slomix.sinks.discord.post.shape.Post;
import io.slomix.sinks.discord.post.shape.PostKind;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads what a post tells, and renders it. */
public final class PostReader {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private PostReader() {}

  /**
   * The post of a kind about a round or, by the fingerprint of its first round, a session.
   *
   * @return empty when there is nothing to tell
   */
  public static Optional<Post> read(Connection connection, PostKind kind, String fingerprint)
      throws SQLException, IOException {
    return switch (kind) {
      case ROUND_STATS ->
          story(connection, "slomix.post_round", fingerprint, RoundStory.class).map(RoundPost::of);
      case MAP_SUMMARY ->
          story(connection, "slomix.post_map", fingerprint, MapStory.class).map(MapPost::of);
      case TIMING_COMPARISON ->
          story(connection, "slomix.post_timing", fingerprint, TimingStory.class)
              .map(TimingPost::of);
      case ENDSTATS ->
          story(connection, "slomix.post_awards", fingerprint, AwardsStory.class)
              .map(AwardsPost::of);
      case SESSION_SUMMARY ->
          story(connection, "slomix.post_session", fingerprint, SessionStory.class)
              .map(SessionPost::of);
    };
  }

  private static <T> Optional<T> story(
      Connection connection, String function, String fingerprint, Class<T> type)
      throws SQLException, IOException {
    try (PreparedStatement statement = connection.prepareStatement("select " + function + "(?)")) {
      statement.setString(1, fingerprint);
      try (ResultSet row = statement.executeQuery()) {
        String json = row.next() ? row.getString(1) : null;
        return json == null ? Optional.empty() : Optional.of(JSON.readValue(json, type));
      }
    }
  }
}
