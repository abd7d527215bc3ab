package io.slomix.sinks.discord.post;

import io.slomix.sinks.discord.message.DiscordText;
import io.slomix.sinks.discord.message.Embed;
import io.slomix.sinks.discord.message.EmbedColour;
import io.slomix.sinks.discord.message.EmbedField;
import io.slomix.sinks.discord.post.data.AwardsStory;
import io.slomix.sinks.discord.post.data.AwardsStory.Award;
import io.slomix.sinks.discord.post.shape.Post;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The awards of a round (consumers 1.8). */
public final class AwardsPost {

  private static final int MAP = 48;
  private static final int NAME = 16;
  private static final int VALUE = 24;
  private static final int AWARD = 30;
  private static final int SHOWN = 6;

  private enum Category {
    COMBAT("⚔️ Combat"),
    DEATHS("💀 Deaths & Mayhem"),
    SKILLS("🎯 Skills"),
    WEAPONS("🔫 Weapons"),
    TEAMWORK("🤝 Teamwork"),
    OBJECTIVES("🎯 Objectives"),
    TIMING("⏱️ Timing"),
    OTHER("📋 Other");

    private final String title;

    Category(String title) {
      this.title = title;
    }
  }

  private AwardsPost() {}

  /** Renders it. */
  public static Post of(AwardsStory round) {
    boolean map = round.roundNumber() != null && round.roundNumber() == 2;
    List<EmbedField> fields = new ArrayList<>();
    for (Category category : Category.values()) {
      List<String> lines =
          round.awards().stream()
              .filter(award -> award.category().equals(category.name()))
              .limit(SHOWN)
              .map(award -> line(award, map))
              .toList();
      if (!lines.isEmpty()) {
        fields.add(EmbedField.inline(category.title, String.join("\n", lines)));
      }
    }
    if (!round.rivalries().isEmpty()) {
      fields.add(
          EmbedField.inline(
              "⚔️ Rivalries",
              String.join(
                  "\n",
                  round.rivalries().stream()
                      .map(
                          r ->
                              "%s %d-%d %s"
                                  .formatted(
                                      DiscordText.plain(r.subject(), NAME),
                                      r.kills(),
                                      r.deaths(),
                                      DiscordText.plain(r.opponent(), NAME)))
                      .toList())));
    }
    String name = DiscordText.plain(round.map(), MAP);
    return Post.of(
        new Embed(
            map ? "🏆 Map Awards (Cumulative) - " + name : "🏆 Round 1 Awards - " + name,
            EmbedColour.GOLD,
            "",
            fields,
            (map ? "Map Total (R1+R2), ² = R2 only | " : "Round 1 | ") + round.file(),
            Optional.of(Instant.ofEpochSecond(round.roundEnd())),
            Optional.empty()));
  }

  private static String line(Award award, boolean map) {
    return "**%s:** %s (%s)%s"
        .formatted(
            shortened(award.name()),
            DiscordText.plain(award.player(), NAME),
            DiscordText.plain(award.value(), VALUE),
            map && award.scope().equals("ROUND") ? " ²" : "");
  }

  private static String shortened(String award) {
    String clean = DiscordText.clean(award, AWARD + 1);
    return clean.length() > AWARD
        ? DiscordText.plain(award, AWARD - 3) + "..."
        : DiscordText.plain(award, AWARD);
  }
}
