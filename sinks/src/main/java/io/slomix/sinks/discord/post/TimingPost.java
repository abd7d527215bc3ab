package io.slomix.sinks.discord.post;

import io.slomix.sinks.discord.message.DiscordText;
import io.slomix.sinks.discord.message.Embed;
import io.slomix.sinks.discord.message.EmbedColour;
import io.slomix.sinks.discord.message.EmbedField;
import io.slomix.sinks.discord.post.data.TimingStory;
import io.slomix.sinks.discord.post.data.TimingStory.Player;
import io.slomix.sinks.discord.post.shape.Post;
import io.slomix.sinks.discord.post.text.Numbers;
import io.slomix.sinks.discord.post.text.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stats file against Lua module, for who looks after the server (consumers 1.6). */
public final class TimingPost {

  private static final int MAP = 48;
  private static final int NAME = 12;
  private static final int SHOWN = 10;
  private static final int LARGE_SECONDS = 60;
  private static final int SMALL_SECONDS = 30;

  private static final String LEGEND =
      """
      **Timing Legend:**
      ⏱ **Playtime** = Actual gameplay (pauses excluded)
      🔥 **Warmup** = Pre-round warmup phase
      🕐 **Wall-clock** = Total elapsed time (includes pauses + warmup)""";

  private enum Status {
    DISCREPANCY("⚠️ DISCREPANCY", EmbedColour.RED),
    MINOR("⚡ MINOR DIFF", EmbedColour.ORANGE),
    ALIGNED("✅ ALIGNED", EmbedColour.GREEN),
    NO_LUA("❓ NO LUA DATA", EmbedColour.GREYPLE);

    private final String text;
    private final EmbedColour colour;

    Status(String text, EmbedColour colour) {
      this.text = text;
      this.colour = colour;
    }
  }

  private TimingPost() {}

  /** Renders it. */
  public static Post of(TimingStory round) {
    Status status = status(round);
    return Post.of(
        new Embed(
            "📊 TIMING COMPARISON - %s R%d"
                .formatted(DiscordText.plain(round.map(), MAP), round.roundNumber()),
            status.colour,
            "**Status:** %s\n\n%s".formatted(status.text, LEGEND),
            List.of(
                EmbedField.inline("📄 Stats File", statsFile(round)),
                EmbedField.inline("🎮 Lua Webhook", lua(round)),
                EmbedField.inline("📐 Difference", difference(round)),
                EmbedField.inline("🧭 Filename Timestamp", stamp(round)),
                EmbedField.wide(
                    "👥 Per-Player Times (%d shown)"
                        .formatted(Math.min(SHOWN, round.players().size())),
                    players(round))),
            "Round ID: %d | Date: %s".formatted(round.roundId(), date(round.stamp())),
            Optional.of(Instant.ofEpochSecond(round.roundEnd())),
            Optional.empty()));
  }

  private static boolean comparable(TimingStory round) {
    return round.luaSeconds() != null && round.statsSeconds() != null;
  }

  private static Status status(TimingStory round) {
    if (!comparable(round)) {
      return Status.NO_LUA;
    }
    long apart = Math.abs(round.statsSeconds().longValue() - round.luaSeconds());
    return apart > LARGE_SECONDS
        ? Status.DISCREPANCY
        : apart > SMALL_SECONDS ? Status.MINOR : Status.ALIGNED;
  }

  private static String statsFile(TimingStory round) {
    return "Duration: **%s** (%ds)\nTime limit: %s"
        .formatted(
            Numbers.time(round.statsSeconds()),
            round.statsSeconds() == null ? 0 : round.statsSeconds().longValue(),
            round.limitSeconds() == null ? "N/A" : Numbers.time(round.limitSeconds()));
  }

  private static String lua(TimingStory round) {
    if (round.luaSeconds() == null) {
      return "❌ No matching Lua data found\n(Webhook may not have fired or data not stored)";
    }
    String text =
        "Playtime: **%s** (%ds)\nWarmup: %ds | Pauses: %d (%ds)\nEnd: %s | Match: %s"
            .formatted(
                Numbers.time(round.luaSeconds()),
                round.luaSeconds(),
                orZero(round.warmupSeconds()),
                orZero(round.pauseCount()),
                orZero(round.pauseSeconds()),
                round.endReason() == null ? "N/A" : round.endReason(),
                round.confidence() == null ? "N/A" : round.confidence());
    if (orZero(round.surrenderTeam()) == 0) {
      return text;
    }
    String by =
        round.surrenderName() == null || round.surrenderName().isBlank()
            ? ""
            : " (by %s)".formatted(DiscordText.plain(round.surrenderName(), NAME));
    return text + "\n🏳️ Surrender: " + Side.of(round.surrenderTeam()).title() + by;
  }

  private static int orZero(Integer value) {
    return value == null ? 0 : value;
  }

  private static String difference(TimingStory round) {
    if (!comparable(round)) {
      return "N/A - cannot compare";
    }
    long apart = round.statsSeconds().longValue() - round.luaSeconds();
    return "Stats - Lua = **%+ds**\nCorrection: ×%s"
        .formatted(apart, correction(round).setScale(3, RoundingMode.HALF_UP));
  }

  private static BigDecimal correction(TimingStory round) {
    return round.statsSeconds().signum() == 0
        ? BigDecimal.ONE
        : BigDecimal.valueOf(round.luaSeconds())
            .divide(round.statsSeconds(), 9, RoundingMode.HALF_UP);
  }

  private static String stamp(TimingStory round) {
    String text = "Timestamp: **%s**\nUnix: %d".formatted(date(round.stamp()), round.fileInstant());
    return round.fileMinusLuaSeconds() == null
        ? text
        : text + "\nDiff vs Lua end: **%ds**".formatted(round.fileMinusLuaSeconds());
  }

  /** {@code YYYY-MM-DD HH:MM:SS} of a stamp {@code YYYY-MM-DD-HHMMSS}. */
  private static String date(String stamp) {
    return stamp == null
        ? "N/A"
        : stamp.replaceFirst("^(.{10})-(\\d\\d)(\\d\\d)(\\d\\d)$", "$1 $2:$3:$4");
  }

  private static String players(TimingStory round) {
    List<String> lines = new ArrayList<>();
    for (Player player : round.players().subList(0, Math.min(SHOWN, round.players().size()))) {
      lines.add(line(player, round));
    }
    long ambiguous =
        round.players().stream().filter(player -> Side.of(player.team()) == Side.UNKNOWN).count();
    lines.add("");
    lines.add(
        "🧭 [AX]=Axis | [AL]=Allies | [MX]/[--]=mixed or unknown"
            + (ambiguous == 0 ? "" : " (%d ambiguous)".formatted(ambiguous)));
    return String.join("\n", lines);
  }

  private static String line(Player player, TimingStory round) {
    boolean corrected = comparable(round);
    return "%s `%s` ⏱%s 💀%s (%s%%) DPM:%d"
        .formatted(
            player.sideMarker(),
            padded(DiscordText.inCode(player.name(), NAME)),
            corrected ? arrow(player.playedSeconds(), round) : Numbers.time(player.playedSeconds()),
            corrected ? arrow(player.deadSeconds(), round) : Numbers.time(player.deadSeconds()),
            Numbers.percent(player.deadSeconds(), player.playedSeconds()),
            player.dpm().longValue());
  }

  private static String arrow(long seconds, TimingStory round) {
    long corrected =
        BigDecimal.valueOf(seconds)
            .multiply(correction(round))
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    return Numbers.time(seconds) + "→" + Numbers.time(corrected);
  }

  private static String padded(String name) {
    int missing = NAME - name.codePointCount(0, name.length());
    return name + " ".repeat(Math.max(0, missing));
  }
}
