package io.slomix.sources.format.lua;

import io.slomix.model.evidence.Reason;
import io.slomix.model.lua.LuaContent;
import io.slomix.model.lua.LuaContent.Report;
import io.slomix.model.lua.LuaPlayer;
import io.slomix.model.lua.LuaRound;
import io.slomix.model.lua.LuaSurrender;
import io.slomix.model.lua.LuaTiming;
import io.slomix.model.lua.end.EndReasonText;
import io.slomix.model.lua.end.LuaAbort;
import io.slomix.model.lua.rule.LuaVersion;
import io.slomix.model.lua.rule.MapNames;
import io.slomix.model.lua.rule.SideCode;
import io.slomix.sources.format.json.JsonValue;
import io.slomix.sources.format.lua.field.EmbedFields;
import io.slomix.sources.format.lua.field.EntryLists;
import io.slomix.sources.format.lua.field.FieldNumbers;
import io.slomix.sources.format.lua.field.MessageClock;
import io.slomix.sources.format.lua.field.Remarks;
import io.slomix.sources.format.lua.field.UnixTimes;
import io.slomix.sources.format.text.StorableText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the embed of a message field by field (lua-round-event 7); one instance, one message. */
final class LuaRoundParser {

  private static final int LONGEST_TEXT = 64;
  private static final int ROUNDS_OF_A_MATCH = 2;
  private static final Pattern NOUGHT = Pattern.compile("0+");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");

  private final Remarks remarks;
  private final MessageClock clock;
  private final FieldNumbers numbers;
  private final UnixTimes times;
  private final EntryLists lists;

  LuaRoundParser(Remarks remarks, Long messageUnix) {
    this.remarks = remarks;
    this.clock = new MessageClock(messageUnix);
    this.numbers = new FieldNumbers(remarks);
    this.times = new UnixTimes(remarks, messageUnix);
    this.lists = new EntryLists(remarks, numbers, times);
  }

  /** Reads a message; where it says nothing, the gametime file around it may. */
  LuaContent parse(JsonValue.Fields message, GametimeMeta meta) {
    if (!(message.get("embeds") instanceof JsonValue.Items embeds) || embeds.values().isEmpty()) {
      return LuaJson.refusal(Reason.MISSING_EMBEDS, "the message has no embed");
    }
    if (!(embeds.values().get(0) instanceof JsonValue.Fields embed)) {
      return LuaJson.refusal(Reason.CONTRACT_DRIFT, "the embed is no object");
    }
    EmbedFields fields = new EmbedFields(embed.get("fields"));
    String map = mapName(fields, meta);
    if (!MapNames.isPossible(MapNames.normalised(map))) {
      return LuaJson.refusal(Reason.INVALID_INPUT, "no map has the name given");
    }
    Optional<Integer> label = label(fields, meta);
    if (label.isEmpty()) {
      return LuaJson.refusal(Reason.INVALID_ROUND, "a round number of 1 or 2 is expected");
    }
    String ownEnd = fields.text("lua_roundend", "end unix");
    Optional<Reason> disbelief = clock.disbelief(times.seconds(ownEnd));
    if (disbelief.isPresent()) {
      return LuaJson.refusal(disbelief.get(), disbelief.get().sentence());
    }
    Long end = times.instant(ownEnd);
    end = end == null ? times.instant(meta.endUnix()) : end;
    LuaRound round = round(fields, map, label.get(), end, meta, version(embed));
    return new Report(withRemarks(round, fields, meta));
  }

  private LuaRound round(
      EmbedFields fields, String map, int label, Long end, GametimeMeta meta, String version) {
    String endReason = fields.text("lua_endreason", "end reason");
    return new LuaRound(
        MapNames.normalised(map),
        map,
        label,
        SideCode.of(fields.text("winner")),
        SideCode.of(fields.text("defender")),
        endReason.isEmpty() ? EndReasonText.UNKNOWN : StorableText.first(LONGEST_TEXT, endReason),
        timing(fields, end),
        surrender(fields),
        numbers.count(fields.text("lua_axisscore")),
        numbers.count(fields.text("lua_alliesscore")),
        lists.players(fields.value("axis_json")),
        lists.players(fields.value("allies_json")),
        lists.pauses(fields.value("lua_pauses_json")),
        lists.spawns(
            meta.spawnStats()
                .or(
                    () ->
                        fields.value(
                            "lua_spawnstats_json", "lua_spawn_stats_json", "spawn_stats"))),
        version,
        List.of());
  }

  private LuaTiming timing(EmbedFields fields, Long end) {
    FieldNumbers.Pauses pauses = numbers.pauses(fields.text("lua_pauses", "pauses"));
    Long start = times.instant(fields.text("lua_roundstart", "start unix"));
    Long warmupEnd = times.instant(fields.text("lua_warmupend"));
    return new LuaTiming(
        start,
        end,
        numbers.seconds(fields.text("lua_playtime", "duration")).orElse(null),
        numbers.limitSeconds(fields.text("lua_timelimit", "time limit")).orElse(null),
        pauses.count(),
        pauses.seconds(),
        numbers.count(fields.text("lua_warmup")),
        times.instant(fields.text("lua_warmupstart")),
        warmupEnd != null ? warmupEnd : start);
  }

  private LuaSurrender surrender(EmbedFields fields) {
    LuaPlayer caller =
        lists.player(fields.text("lua_surrendercaller"), fields.text("lua_surrendercallername"));
    return new LuaSurrender(
        numbers.side(fields.text("lua_surrenderteam")),
        caller.guid().isEmpty() ? null : caller.guid(),
        caller.name().isEmpty() ? null : caller.name());
  }

  private static String mapName(EmbedFields fields, GametimeMeta meta) {
    String map = fields.text("map");
    return map.isEmpty() || MapNames.normalised(map).equals("unknown") ? meta.map() : map;
  }

  /** The round number; 0 stands for 2. The file's own number fills a gap and a 0. */
  private static Optional<Integer> label(EmbedFields fields, GametimeMeta meta) {
    String own = fields.text("round");
    boolean gap = own.isEmpty() || NOUGHT.matcher(own).matches();
    String text = gap && !meta.label().isEmpty() ? meta.label() : own;
    return switch (LEADING_ZEROS.matcher(text).replaceFirst("")) {
      case "1" -> Optional.of(1);
      case "0", "2" -> Optional.of(ROUNDS_OF_A_MATCH);
      default -> Optional.empty();
    };
  }

  private static String version(JsonValue.Fields embed) {
    return embed.get("footer") instanceof JsonValue.Fields footer
        ? LuaVersion.inFooter(footer.get("text").text().orElse(""))
        : LuaVersion.UNKNOWN;
  }

  private LuaRound withRemarks(LuaRound round, EmbedFields fields, GametimeMeta meta) {
    boolean noPlayers = round.axisPlayers().isEmpty() && round.alliesPlayers().isEmpty();
    remarks.addIf(round.timing().endUnix() == null, Reason.END_MISSING);
    remarks.addIf(noPlayers, Reason.TEAMS_EMPTY);
    remarks.addIf(round.winner() == SideCode.NONE, Reason.WINNER_MISSING_OR_INVALID);
    remarks.addIf(round.defender() == SideCode.NONE, Reason.DEFENDER_MISSING_OR_INVALID);
    remarks.addIf(round.luaVersion().equals(LuaVersion.UNKNOWN), Reason.VERSION_UNKNOWN);
    remarks.addIf(LuaAbort.isGhost(round), Reason.GHOST_ROUND);
    remarks.addIf(LuaAbort.isAborted(round), Reason.ABORTED_ROUND);
    remarks.addIf(LuaAbort.contradictsItself(round), Reason.END_REASON_CONTRADICTION);
    // A message that is here has been delivered; what is in a file may never be.
    remarks.addIf(meta.inFile() && fields.tooLongToDeliver(), Reason.LUA_MISSING_OVERSIZE);
    return round.withRemarks(remarks.toList());
  }
}
