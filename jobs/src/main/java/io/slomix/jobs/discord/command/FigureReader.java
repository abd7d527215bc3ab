package io.slomix.jobs.discord.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads what commands show from the views of schemas {@code web} and {@code compat}. */
final class FigureReader {

  private static final ObjectMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private static final String SESSION =
      """
      select jsonb_build_object('session_id', s.session_id, 'date', s.date,
        'players', coalesce((select jsonb_agg(to_jsonb(x) - 'guid' order by x.xp desc, x.guid) from (
          select p.guid8 as guid, max(n.name) as name, coalesce(sum(p.xp), 0) as xp,
            coalesce(sum(p.kills), 0) as kills, coalesce(sum(p.deaths), 0) as deaths,
            coalesce(sum(p.kill_assists), 0) as kill_assists,
            coalesce(sum(p.revives_given), 0) as revives_given,
            coalesce(sum(p.times_revived), 0) as times_revived,
            coalesce(sum(p.dynamites_planted), 0) as planted,
            coalesce(sum(p.dynamites_defused), 0) as defused,
            coalesce(sum(p.objectives_stolen), 0) as stolen,
            coalesce(sum(p.objectives_returned), 0) as returned,
            coalesce(sum(p.gibs), 0) as gibs, coalesce(max(p.killing_spree), 0) as best_spree,
            coalesce(max(p.death_spree), 0) as worst_spree,
            coalesce(sum(p.damage_given), 0) as damage_given,
            coalesce(sum(p.damage_received), 0) as damage_received,
            coalesce(sum(p.team_damage_given), 0) as team_damage_given,
            coalesce(sum(p.time_played_seconds), 0) as played_seconds,
            coalesce(sum(p.dead_seconds_capped), 0) as dead_seconds,
            coalesce(sum(p.denied_playtime), 0) as denied_seconds
          from web.countable_player_rounds p left join web.player_names n on n.guid = p.guid8
          where p.session_id = s.session_id group by p.guid8) x), '[]'),
        'weapons', coalesce((select jsonb_agg(to_jsonb(y) - 'guid' order by y.kills desc, y.guid, y.weapon)
          from (select w.player_guid as guid, max(n.name) as name,
            substr(w.weapon_name, 4) as weapon, sum(w.kills) as kills,
            sum(w.headshots) as headshots, sum(w.hits) as hits, sum(w.shots) as shots
          from compat.weapon_comprehensive_stats w
          join web.rounds_enriched r on r.round_id = w.round_id
          left join web.player_names n on n.guid = w.player_guid
          where r.session_id = s.session_id group by w.player_guid, w.weapon_name
          having sum(w.kills) > 0) y), '[]'))
      from web.session_list s where s.session_id = ?::integer
      """;

  private static final String CAREERS =
      """
      select jsonb_build_object('guid', p.guid8, 'name', max(n.name), 'rounds', count(*),
        'kills', coalesce(sum(p.kills), 0), 'deaths', coalesce(sum(p.deaths), 0),
        'headshot_kills', coalesce(sum(p.headshot_kills), 0),
        'hits', coalesce(sum(p.hits), 0), 'shots', coalesce(sum(p.shots), 0),
        'damage_given', coalesce(sum(p.damage_given), 0),
        'team_damage_given', coalesce(sum(p.team_damage_given), 0),
        'gibs', coalesce(sum(p.gibs), 0), 'revives_given', coalesce(sum(p.revives_given), 0),
        'kill_assists', coalesce(sum(p.kill_assists), 0),
        'objectives', coalesce(sum(coalesce(p.dynamites_planted, 0)
          + coalesce(p.dynamites_defused, 0) + coalesce(p.objectives_stolen, 0)
          + coalesce(p.objectives_returned, 0)), 0),
        'multikills', coalesce(sum(coalesce(p.multikill_2x, 0) + coalesce(p.multikill_3x, 0)
          + coalesce(p.multikill_4x, 0) + coalesce(p.multikill_5x, 0)
          + coalesce(p.multikill_6x, 0)), 0),
        'grenade_kills', coalesce((select w.kills from web.weapon_totals w
          where w.guid = p.guid8 and w.weapon = 'GRENADE'), 0),
        'played_seconds', coalesce(sum(p.time_played_seconds), 0),
        'first_seen', min(p.round_date), 'last_seen', max(p.round_date))
      from web.countable_player_rounds p left join web.player_names n on n.guid = p.guid8
      where ? in ('', p.guid8) group by p.guid8 order by p.guid8
      """;

  /** All names that somebody ever used; the display name is the newest. */
  private static final String GUIDS =
      """
      select distinct p.guid8 from web.countable_player_rounds p
      where p.guid8 = upper(?) or position(lower(?) in lower(p.name_clean)) > 0
      order by 1 limit 26
      """;

  private final Connection connection;

  FigureReader(Connection connection) {
    this.connection = connection;
  }

  /** Ids of the sessions of a date, or of the session with an id; empty text for the newest. */
  List<String> sessions(String dateOrId) throws SQLException {
    return dateOrId.isEmpty()
        ? texts(
            """
            select session_id from web.session_list where session_id is not null
            order by last_round_end desc, session_id desc limit 1
            """)
        : texts(
            """
            select session_id from web.session_list
            where session_id is not null and ? in (date, session_id::text) order by session_id
            """,
            dateOrId);
  }

  /** Dates of sessions that begin with a text, newest first. */
  List<String> dates(String beginning) throws SQLException {
    return texts(
        """
        select date from web.session_list where session_id is not null and starts_with(date, ?)
        group by date order by date desc limit 25
        """,
        beginning);
  }

  SessionFigures session(String id) throws SQLException, IOException {
    return JSON.readValue(texts(SESSION, id).get(0), SessionFigures.class);
  }

  /** Fingerprint of a session, by which posts know it. */
  List<String> sessionKey(String id) throws SQLException {
    return texts("select session_key from web.session_list where session_id::text = ?", id);
  }

  /** Fingerprint of the round with an id. */
  List<String> round(String id) throws SQLException {
    return texts("select round_fingerprint from web.rounds_enriched where round_id::text = ?", id);
  }

  /** Fingerprint of the newest round with awards. */
  List<String> lastRoundWithAwards() throws SQLException {
    return texts(
        """
        select r.round_fingerprint from web.rounds_enriched r
        where exists (select from web.round_awards_named a where a.round_id = r.round_id)
        order by r.round_end desc, r.round_id desc limit 1
        """);
  }

  /** Guids of the players with a guid or whose names hold a text; 26 at most. */
  List<String> guids(String guidOrName) throws SQLException {
    return texts(GUIDS, guidOrName, guidOrName);
  }

  /** The player with a guid, or all for an empty text. */
  List<CareerFigures> careers(String guid) throws SQLException, IOException {
    List<CareerFigures> careers = new ArrayList<>();
    for (String json : texts(CAREERS, guid)) {
      careers.add(JSON.readValue(json, CareerFigures.class));
    }
    return careers;
  }

  /** When the last round ended in Unix seconds, rounds that count, and those without Lua. */
  List<String> health() throws SQLException {
    return texts(
        """
        select unnest(array[coalesce(max(r.round_end), 0), count(*),
          count(*) filter (where l.round_id is null)]::text[])
        from web.rounds_enriched r left join web.lua_latest_per_round l on l.round_id = r.round_id
        where r.counted
        """);
  }

  private List<String> texts(String query, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
        return texts;
      }
    }
  }
}
