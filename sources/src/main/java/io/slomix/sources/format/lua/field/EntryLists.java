package io.slomix.sources.format.lua.field;

import io.slomix.model.evidence.Reason;
import io.slomix.model.lua.LuaPause;
import io.slomix.model.lua.LuaPlayer;
import io.slomix.model.lua.LuaSpawn;
import io.slomix.sources.format.json.JsonReading;
import io.slomix.sources.format.json.JsonText;
import io.slomix.sources.format.json.JsonValue;
import io.slomix.sources.format.text.StorableText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lists of players, pauses and spawns: a JSON array, or a text that holds one (lua-round-event 3,
 * 4.1, 19.2). Each list is read on its own, and each entry of it.
 */
public final class EntryLists {

  /** Most players of one team. */
  public static final int MOST_PLAYERS = 64;

  /** Most pauses of a round. */
  public static final int MOST_PAUSES = 100;

  /** Most players of a round. */
  public static final int MOST_SPAWNS = 2 * MOST_PLAYERS;

  private static final int LONGEST_GUID = 32;
  private static final int LONGEST_NAME = 64;

  private final Remarks remarks;
  private final FieldNumbers numbers;
  private final UnixTimes times;

  /** Reports junk there. */
  public EntryLists(Remarks remarks, FieldNumbers numbers, UnixTimes times) {
    this.remarks = remarks;
    this.numbers = numbers;
    this.times = times;
  }

  /** The players of a team; empty when there is no list or it cannot be read. */
  public List<LuaPlayer> players(Optional<JsonValue> list) {
    return entries(list, MOST_PLAYERS, entry -> Optional.of(player(entry)));
  }

  /** The pauses of a round, likewise. */
  public List<LuaPause> pauses(Optional<JsonValue> list) {
    return entries(list, MOST_PAUSES, entry -> Optional.of(pause(entry)));
  }

  /** The spawns of a round, likewise; of several entries of one guid the last. */
  public List<LuaSpawn> spawns(Optional<JsonValue> list) {
    Map<String, LuaSpawn> byGuid = new LinkedHashMap<>();
    for (LuaSpawn spawn : entries(list, MOST_SPAWNS, this::spawn)) {
      remarks.addIf(byGuid.put(spawn.guid(), spawn) != null, Reason.ENTRY_DROPPED);
    }
    return List.copyOf(byGuid.values());
  }

  /** One player, of whom either may be missing. */
  public LuaPlayer player(String guid, String name) {
    String cleaned = StorableText.name(name);
    String kept = StorableText.first(LONGEST_NAME, cleaned);
    remarks.addIf(kept.length() < cleaned.length(), Reason.ENTRY_TRIMMED);
    return new LuaPlayer(Guids.read(guid, LONGEST_GUID, remarks), kept);
  }

  private <T> List<T> entries(
      Optional<JsonValue> list, int most, Function<JsonValue.Fields, Optional<T>> reader) {
    List<T> entries = new ArrayList<>();
    for (JsonValue value : list.map(this::items).orElse(List.of())) {
      if (entries.size() == most) {
        remarks.add(Reason.LIST_CUT);
        break;
      }
      Optional<T> entry =
          value instanceof JsonValue.Fields fields ? reader.apply(fields) : Optional.empty();
      entry.ifPresentOrElse(entries::add, () -> remarks.add(Reason.ENTRY_DROPPED));
    }
    return entries;
  }

  private List<JsonValue> items(JsonValue list) {
    if (list instanceof JsonValue.Items items) {
      return items.values();
    }
    // A list inside a text has been unescaped once, as part of the text; never again (6.1).
    if (list instanceof JsonValue.Text text
        && JsonText.read(text.value()) instanceof JsonReading.Document document
        && document.value() instanceof JsonValue.Items items) {
      return items.values();
    }
    remarks.add(Reason.LIST_UNREADABLE);
    return List.of();
  }

  private LuaPlayer player(JsonValue.Fields entry) {
    return player(text(entry, "guid"), text(entry, "name"));
  }

  private LuaPause pause(JsonValue.Fields entry) {
    return new LuaPause(
        count(entry, "n"),
        times.instant(text(entry, "start")),
        times.instant(text(entry, "end")),
        count(entry, "sec"));
  }

  private Optional<LuaSpawn> spawn(JsonValue.Fields entry) {
    LuaPlayer player = player(entry);
    if (player.guid().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LuaSpawn(
            player.guid(),
            player.name(),
            count(entry, "spawns"),
            count(entry, "deaths"),
            count(entry, "dead_seconds"),
            count(entry, "avg_respawn"),
            count(entry, "max_respawn")));
  }

  private int count(JsonValue.Fields entry, String name) {
    return numbers.count(text(entry, name));
  }

  private String text(JsonValue.Fields entry, String name) {
    Optional<String> text = entry.get(name).text();
    remarks.addIf(text.isEmpty(), Reason.FIELD_DEFAULTED);
    return text.map(StorableText::of).orElse("");
  }
}
