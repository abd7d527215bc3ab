package io.slomix.sinks.discord.outbox;

import io.slomix.sinks.discord.post.shape.Post;
import java.util.Optional;

/** Renders what an announcement tells, as it stands in the database now. */
@FunctionalInterface
public interface PostRenderer {

  /** The post; empty when there is nothing to tell. */
  Optional<Post> render(Announcement announcement) throws OutboxException;
}
