-- What the payloads of consumers 5.3 to 5.6 still lacked: warnings and checks of a session, a session by its
-- date, shares of time alive, the team matrix, a match by its round, profiles, audits and link samples.

create or replace view web.session_list as
select g.id as session_id, g.server, g.session_key, g.session_date as date, c.rounds, c.players,
       c.total_kills, c.maps_played, cardinality(c.maps_played) as maps, w.allies_wins, w.axis_wins,
       w.draws, s.team_a_name, s.team_b_name, s.team_a_score, s.team_b_score, s.available,
       g.first_round_end, g.last_round_end,
       to_char(g.session_date::date, 'FMDay, FMDD FMMonth YYYY') as formatted_date,
       case when n.days < 1 then 'today' when n.days < 2 then 'yesterday'
            when n.days < 14 then n.days || ' days ago'
            when n.days < 60 then n.days / 7 || ' weeks ago'
            when n.days < 730 then n.days / 30 || ' months ago'
            else n.days / 365 || ' years ago' end as time_ago
from slomix.gaming_session g
left join slomix.session_result s on s.server = g.server and s.session_key = g.session_key
left join lateral (
    select count(distinct p.round_fingerprint) as rounds, count(distinct p.guid8) as players,
           sum(p.kills)::bigint as total_kills,
           coalesce(array_agg(distinct p.map), '{}') as maps_played
    from web.countable_player_rounds p
    where p.server = g.server and p.session_key = g.session_key) c on true
left join lateral (
    select count(*) filter (where r.final_winner = 2) as allies_wins,
           count(*) filter (where r.final_winner = 1) as axis_wins,
           count(*) filter (where r.final_winner is null) as draws
    from slomix.round r
    where r.server = g.server and r.session_key = g.session_key and r.counted) w on true
cross join lateral (
    select greatest(0, floor((extract(epoch from now()) - g.last_round_end) / 86400))::integer as days) n;

create function web.session_warnings(gsid integer) returns jsonb
    language sql stable
as $$
    with played as (
        select r.* from web.rounds_enriched r
        join slomix.gaming_session g on g.server = r.server and g.session_key = r.session_key
        where g.id = gsid and r.round_number in (1, 2)
    ), said as (
        select 1 as place, format('%s of %s rounds do not count.',
                   count(*) filter (where not counted), count(*)) as text
        from played having count(*) filter (where not counted) > 0
        union all
        select 2, format('%s of %s rounds have no Lua event: their times are those of the stats file.',
                   count(*) filter (where lua_playtime_seconds is null), count(*))
        from played where counted having count(*) filter (where lua_playtime_seconds is null) > 0
        union all
        select 3, format('The sources of %s rounds disagree.', count(*))
        from played where counted and coalesce(conflicts, '') <> ''
        having count(*) > 0
        union all
        select 4, format('%s of %s maps do not count for the score.',
                   count(*) filter (where not m.counted), count(*))
        from web.matches m where m.session_id = gsid having count(*) filter (where not m.counted) > 0
        union all
        select 5, format('%s rounds do not balance: kills and deaths, or damage given and received, differ.',
                   count(*))
        from slomix.round r
        join slomix.gaming_session g using (server, session_key)
        join slomix.stats_file f on f.server = r.server and f.file = r.file
        where g.id = gsid and r.counted and not f.balanced having count(*) > 0
        union all
        select 6, 'There is no score: ' || coalesce(s.reason, 'no teams were found') || '.'
        from slomix.session_result s join slomix.gaming_session g using (server, session_key)
        where g.id = gsid and not s.available
    )
    select coalesce(jsonb_agg(text order by place), '[]') from said
$$;
comment on function web.session_warnings is 'What a reader of a session should know, in sentences (consumers 5.3.1).';

create function web.session_checks(gsid integer) returns jsonb
    language sql stable
as $$
    with total as (
        select sum(p.kills) as kills, sum(p.deaths) as deaths, sum(p.damage_given) as given,
               sum(p.damage_received) as received,
               count(*) filter (where p.dead_seconds > p.time_played_seconds) as dead_longer,
               count(*) filter (where p.hits > p.shots) as more_hits,
               count(*) filter (where p.kills < 0 or p.deaths < 0 or p.damage_given < 0
                                   or p.denied_playtime < 0) as negative, count(*) as rows
        from web.countable_player_rounds p
        join slomix.gaming_session g on g.server = p.server and g.session_key = p.session_key
        where g.id = gsid
    ), checks as (
        select t.rows, v.* from total t cross join lateral (values
            (1, 'kills_equal_deaths', t.kills is not distinct from t.deaths,
                format('%s kills, %s deaths by opponents', t.kills, t.deaths)),
            (2, 'damage_given_equals_received', t.given is not distinct from t.received,
                format('%s given, %s received', t.given, t.received)),
            (3, 'dead_not_longer_than_played', t.dead_longer = 0,
                format('%s of %s player rounds', t.dead_longer, t.rows)),
            (4, 'hits_not_above_shots', t.more_hits = 0, format('%s of %s player rounds', t.more_hits, t.rows)),
            (5, 'nothing_negative', t.negative = 0, format('%s of %s player rounds', t.negative, t.rows)))
            as v (place, name, holds, detail)
    )
    select coalesce(jsonb_agg(jsonb_build_object('check', name,
               'status', case when holds then 'ok' else 'warning' end, 'detail', detail)
               order by place), '[]')
    from checks where rows > 0
$$;
comment on function web.session_checks is 'Laws that the numbers of a session obey or not (consumers 5.3.1, 8.3).';

create or replace function web.session_score(gsid integer) returns jsonb
    language sql stable
as $$
    select case when s.available then jsonb_build_object(
               'available', true, 'team_a_name', s.team_a_name, 'team_b_name', s.team_b_name,
               'team_a_score', s.team_a_score, 'team_b_score', s.team_b_score, 'scale', s.scale,
               'confidence', s.confidence, 'total_maps', jsonb_array_length(m.maps), 'maps', m.maps,
               'debug', (
                   select coalesce(jsonb_agg(jsonb_build_object(
                       'map', o -> 'map', 'winner_side', o -> 'winner_side',
                       'r1_defender_side', o -> 'r1_defender_side',
                       'team_a_r1_side', o -> 'team_a_r1_side', 'team_a_r2_side', o -> 'team_a_r2_side',
                       'scoring_source', o -> 'scoring_source', 'counted', o -> 'counted',
                       'note', o -> 'note') order by place), '[]')
                   from jsonb_array_elements(m.maps) with ordinality as e (o, place)))
           else jsonb_build_object('available', false, 'reason', s.reason) end
    from slomix.gaming_session g
    join slomix.session_result s on s.server = g.server and s.session_key = g.session_key
    cross join lateral (
        select coalesce(jsonb_agg(o.object order by o.first_end, o.match_id), '[]') as maps
        from slomix.match_object o where o.server = g.server and o.session_key = g.session_key) m
    where g.id = gsid
$$;

create function web.session_team(gsid integer, slot text, team_name text) returns jsonb
    language sql stable
as $$
    select jsonb_build_object('name', team_name,
        'guids', coalesce(jsonb_agg(t.guid8 order by t.ordinal, t.guid8), '[]'),
        'names', coalesce(jsonb_agg(coalesce(n.name, t.name, t.guid8) order by t.ordinal, t.guid8), '[]'))
    from slomix.gaming_session g
    join slomix.session_player t on t.server = g.server and t.session_key = g.session_key
    left join web.player_names n on n.guid = t.guid8
    where g.id = gsid and t.team = slot
$$;

create function web.session_teams(gsid integer) returns jsonb
    language sql stable
as $$
    select case when l.available then jsonb_build_array(
               web.session_team(gsid, 'A', l.team_a_name), web.session_team(gsid, 'B', l.team_b_name))
           else '[]' end
    from web.session_list l where l.session_id = gsid
$$;

create or replace function web.last_session() returns jsonb
    language sql stable
as $$
    with last as (
        select * from web.session_list where session_id is not null order by session_id desc limit 1
    ), player as (
        select s.* from last, web.session_players(last.session_id) s
    ), named as (
        select p.team, jsonb_agg(to_jsonb(p) - 'team' order by p.kills desc, p.dpm desc, p.guid) as players
        from player p group by p.team
    )
    select jsonb_build_object(
        'date', l.date, 'gaming_session_id', l.session_id, 'player_count', l.players,
        'rounds', l.rounds, 'maps', to_jsonb(l.maps_played),
        'map_counts', coalesce((select jsonb_object_agg(m.map, m.plays)
            from (select map, count(*) as plays from web.matches
                  where session_id = l.session_id group by map) m), '{}'),
        'matches', web.session_matches(l.session_id),
        'scoring', web.session_score(l.session_id),
        'warnings', web.session_warnings(l.session_id),
        'teams', case when l.available then jsonb_build_array(
            jsonb_build_object('name', l.team_a_name,
                'players', coalesce((select players from named where team = 'A'), '[]')),
            jsonb_build_object('name', l.team_b_name,
                'players', coalesce((select players from named where team = 'B'), '[]'))) else '[]' end,
        'unassigned_players', coalesce((select jsonb_agg(to_jsonb(p) - 'team'
            order by p.kills desc, p.dpm desc, p.guid)
            from player p where p.team is null or not coalesce(l.available, false)), '[]'),
        'stats_checks', web.session_checks(l.session_id))
    from last l
$$;

create function web.session_by_date(day text) returns jsonb
    language sql stable
as $$
    with chosen as (
        select * from web.session_list where date = day and session_id is not null
        order by session_id desc limit 1
    ), ranked as (
        select p.*, row_number() over (order by p.dpm desc, p.guid) as place
        from chosen, web.session_players(chosen.session_id) p
    )
    select jsonb_build_object(
        'date', day,
        'gaming_session_ids', (select jsonb_agg(id order by id) from web.resolve_session(day) id),
        'gaming_session_id', l.session_id, 'player_count', l.players, 'total_rounds', l.rounds,
        'maps_played', to_jsonb(l.maps_played),
        'map_counts', coalesce((select jsonb_object_agg(m.map, m.plays)
            from (select map, count(*) as plays from web.matches
                  where session_id = l.session_id group by map) m), '{}'),
        'matches', coalesce((select jsonb_agg(jsonb_build_object('map_name', m.map, 'rounds', (
                select coalesce(jsonb_agg(jsonb_build_object('id', r.round_id,
                    'round_number', r.round_number, 'winner', r.winner, 'outcome', r.outcome,
                    'duration', r.final_duration_s, 'status', r.status, 'counted', r.counted)
                    order by r.round_end), '[]')
                from web.rounds_enriched r
                where r.server = m.server and r.round_fingerprint in (m.round1, m.round2)))
                order by m.first_end, m.match_id)
            from web.matches m where m.session_id = l.session_id), '[]'),
        'leaderboard', coalesce((select jsonb_agg(jsonb_build_object('rank', place, 'name', name,
            'guid', guid, 'dpm', dpm, 'kills', kills, 'deaths', deaths, 'kd', kd) order by place)
            from ranked), '[]'),
        'scoring', web.session_score(l.session_id), 'warnings', web.session_warnings(l.session_id),
        'teams', web.session_teams(l.session_id))
    from chosen l
$$;
comment on function web.session_by_date is
    'Payload of consumers 5.3.4: the session that started on a date, of several the last; null when there is none.';

create function web.session_alive(gsid integer) returns table (
    guid text, headshot_pct numeric, accuracy numeric, time_dead_minutes numeric, alive_pct numeric,
    alive_pct_lua numeric, played_pct numeric)
    language sql stable
as $$
    with of_round as (
        select p.guid8, p.hits, p.shots, p.headshots, p.dead_seconds_capped, p.time_played_seconds,
               case when s.guid is not null then p.time_played_seconds end as lua_played,
               case when s.guid is not null
                    then least(s.dead_seconds, p.time_played_seconds) end as lua_dead,
               r.final_duration_s
        from slomix.gaming_session g
        join web.countable_player_rounds p on p.server = g.server and p.session_key = g.session_key
        join slomix.round r on r.server = p.server and r.round_fingerprint = p.round_fingerprint
        left join lateral (
            select s.guid, s.dead_seconds from slomix.lua_spawn s
            where s.server = p.server and s.round_fingerprint = p.round_fingerprint
              and s.guid8 = p.guid8 and s.dead_seconds is not null
            order by s.ordinal limit 1) s on true
        where g.id = gsid
    ), session as (
        select sum(r.final_duration_s) as seconds
        from slomix.round r join slomix.gaming_session g using (server, session_key)
        where g.id = gsid and r.counted
    )
    select o.guid8,
           round(coalesce(100.0 * sum(o.headshots) / nullif(sum(o.hits), 0), 0), 1),
           round(coalesce(100.0 * sum(o.hits) / nullif(sum(o.shots), 0), 0), 1),
           round(sum(o.dead_seconds_capped) / 60.0, 1),
           round(100 - 100.0 * sum(o.dead_seconds_capped) / nullif(sum(o.time_played_seconds), 0), 1),
           round(100 - 100.0 * sum(o.lua_dead) / nullif(sum(o.lua_played), 0), 1),
           round(least(100, 100.0 * sum(o.time_played_seconds) / nullif(max(s.seconds), 0)), 1)
    from of_round o cross join session s
    group by o.guid8
$$;
comment on function web.session_alive is
    'Shares of a session: accuracy and headshots over the weapons that count (7.4, 7.5), time alive by the stats file and by the Lua spawn statistics, time played of all that was played.';

create function web.team_matrix(gsid integer) returns jsonb
    language sql stable
as $$
    select jsonb_build_object(
        'teams', web.session_teams(gsid),
        'rounds_detail', coalesce((
            select jsonb_object_agg(d.round_id, jsonb_build_object('map_name', d.map,
                'round_number', d.round_number, 'team_a_side', d.team_a_side, 'axis', d.axis, 'allies', d.allies))
            from (select p.round_id, p.map, p.round_number,
                         case when p.round_number = 1 then m.team_a_r1_side else m.team_a_r2_side end as team_a_side,
                         coalesce(jsonb_agg(p.guid8 order by p.guid8) filter (where p.team = 1), '[]') as axis,
                         coalesce(jsonb_agg(p.guid8 order by p.guid8) filter (where p.team = 2), '[]') as allies
                  from slomix.gaming_session g
                  join web.countable_player_rounds p on p.server = g.server and p.session_key = g.session_key
                  left join slomix.match_result m on m.server = p.server
                      and p.round_fingerprint in (m.round1, m.round2)
                  where g.id = gsid
                  group by p.round_id, p.map, p.round_number, m.team_a_r1_side, m.team_a_r2_side) d), '{}'))
$$;
comment on function web.team_matrix is 'Who stood on which side in each round of a session; keys are round ids (consumers 5.3.5).';

create or replace function web.session_detail(gsid integer) returns jsonb
    language sql stable
as $$
    select jsonb_build_object(
        'session_id', l.session_id, 'date', l.date, 'player_count', l.players, 'round_count', l.rounds,
        'matches', coalesce((select jsonb_agg(jsonb_build_object(
                'match_id', m.match_id, 'map_name', m.map, 'rounds', (
                    select coalesce(jsonb_agg(jsonb_build_object('round_id', r.round_id,
                        'round_number', r.round_number, 'map_name', r.map, 'winner_team', r.winner,
                        'allies_score', case when r.winner is not null then (r.winner = 2)::integer end,
                        'axis_score', case when r.winner is not null then (r.winner = 1)::integer end,
                        'duration_seconds', r.final_duration_s, 'round_date', r.round_date,
                        'round_time', r.round_time, 'round_start_unix', r.final_start,
                        'round_status', r.status) order by r.round_end), '[]')
                    from web.rounds_enriched r
                    where r.server = m.server and r.round_fingerprint in (m.round1, m.round2)))
                order by m.first_end, m.match_id)
            from web.matches m where m.session_id = gsid), '[]'),
        'players', coalesce((select jsonb_agg(to_jsonb(p) - 'guid' - 'name' || jsonb_build_object(
                    'player_guid', p.guid, 'player_name', p.name, 'guid', p.guid, 'name', p.name,
                    'headshot_pct', a.headshot_pct, 'accuracy', a.accuracy,
                    'time_dead_minutes', a.time_dead_minutes, 'alive_pct', a.alive_pct,
                    'alive_pct_lua', a.alive_pct_lua, 'alive_pct_diff', a.alive_pct - a.alive_pct_lua,
                    'alive_pct_drift', coalesce(abs(a.alive_pct - a.alive_pct_lua) > 2, false),
                    'played_pct', a.played_pct) order by p.kills desc, p.guid)
                from web.session_players(gsid) p join web.session_alive(gsid) a on a.guid = p.guid), '[]'),
        'scoring', web.session_score(gsid),
        'team_matrix', web.team_matrix(gsid))
    from web.session_list l where l.session_id = gsid
$$;

create function web.match_player(p web.countable_player_rounds) returns jsonb
    language sql stable
as $$
    select jsonb_build_object('name', p.name_clean, 'guid', p.guid8, 'kills', p.kills, 'deaths', p.deaths,
        'damage_given', p.damage_given, 'damage_received', p.damage_received, 'dpm', p.dpm, 'kd', p.kd,
        'headshots', p.headshots, 'accuracy', p.accuracy_all, 'revives_given', p.revives_given,
        'gibs', p.gibs, 'kill_assists', p.kill_assists, 'xp', p.xp,
        'time_played_seconds', p.time_played_seconds, 'time_dead_seconds', p.dead_seconds_capped)
$$;

create function web.match_side(round integer, side integer, winner integer) returns jsonb
    language sql stable
as $$
    select jsonb_build_object('name', case side when 1 then 'Axis' else 'Allies' end,
        'players', coalesce(jsonb_agg(web.match_player(p) order by p.dpm desc nulls last, p.player_key), '[]'),
        'totals', jsonb_build_object('kills', coalesce(sum(p.kills), 0), 'deaths', coalesce(sum(p.deaths), 0),
            'damage', coalesce(sum(p.damage_given), 0)),
        'is_winner', coalesce(winner = side, false))
    from web.countable_player_rounds p where p.round_id = round and p.team = side
$$;

create function web.match_detail(round integer) returns jsonb
    language sql stable
as $$
    select jsonb_build_object(
        'match', jsonb_build_object('id', r.round_id, 'map_name', r.map, 'round_number', r.round_number,
            'round_date', r.round_date, 'winner', r.winner, 'duration', r.final_duration_s,
            'outcome', r.outcome, 'time_limit', coalesce(r.lua_limit_seconds, r.time_limit_s),
            'gaming_session_id', r.session_id, 'score_confidence', r.score_confidence),
        'team1', web.match_side(r.round_id, 1, r.winner), 'team2', web.match_side(r.round_id, 2, r.winner),
        'unknown_side', coalesce((select jsonb_agg(web.match_player(p) order by p.dpm desc nulls last, p.player_key)
            from web.countable_player_rounds p
            where p.round_id = r.round_id and p.team is distinct from 1 and p.team is distinct from 2), '[]'),
        'player_count', (select count(*) from web.countable_player_rounds p where p.round_id = r.round_id))
    from web.rounds_enriched r where r.round_id = round
$$;
comment on function web.match_detail is 'Payload of consumers 5.3.6: a round by its id, nobody moved between the sides.';

create function web.achievements(player text) returns jsonb
    language sql stable
as $$
    with threshold (kind, title, needed) as (
        values ('kills', 'Kills', 100), ('kills', 'Kills', 500), ('kills', 'Kills', 1000), ('kills', 'Kills', 2500),
               ('kills', 'Kills', 5000), ('kills', 'Kills', 10000), ('games', 'Rounds', 10), ('games', 'Rounds', 50),
               ('games', 'Rounds', 100), ('games', 'Rounds', 250), ('games', 'Rounds', 500),
               ('games', 'Rounds', 1000), ('kd', 'K/D', 1.0), ('kd', 'K/D', 1.5), ('kd', 'K/D', 2.0), ('kd', 'K/D', 3.0)
    ), state as (
        select t.*, case t.kind when 'kills' then p.kills when 'games' then p.games else p.kd end as reached,
               t.kind <> 'kd' or p.games >= 20 as rated
        from threshold t
        cross join (select sum(kills) as kills, count(*) as games,
                           round(case when sum(deaths) > 0 then sum(kills) / sum(deaths) else sum(kills) end, 2) as kd
                    from web.player_rounds where guid = player) p
    ), object as (
        select s.*, s.rated and s.reached >= s.needed as unlocked,
               row_number() over (partition by s.kind, s.rated and s.reached >= s.needed order by s.needed) as place,
               jsonb_build_object('id', s.kind || '_' || s.needed, 'name', s.title || ' ' || s.needed,
                   'description', case s.kind when 'kills' then format('%s kills', s.needed)
                       when 'games' then format('%s rounds', s.needed)
                       else format('a K/D of %s over at least 20 rounds', s.needed) end,
                   'icon', case s.kind when 'kills' then '🎯' when 'games' then '🎮' else '⚔️' end,
                   'threshold', s.needed) as said
        from state s where s.reached is not null
    )
    select jsonb_build_object(
        'unlocked', coalesce(jsonb_agg(said order by kind, needed) filter (where unlocked), '[]'),
        'next', coalesce((select jsonb_agg(n.said || jsonb_build_object('progress', n.progress)
                                           order by n.progress desc, n.kind)
            from (select o.said, o.kind, round(o.reached / o.needed, 4) as progress from object o
                  where not o.unlocked and o.place = 1 order by progress desc, o.kind limit 2) n), '[]'),
        'total_unlocked', count(*) filter (where unlocked),
        'total_possible', (select count(*) from threshold))
    from object
$$;
comment on function web.achievements is 'Thresholds of a career: reached, and the two that are nearest (consumers 1.9, 5.3.9).';

create function web.player_profile(player text) returns jsonb
    language sql stable
as $$
    select jsonb_build_object('name', t.name, 'guid', t.guid,
        'stats', jsonb_build_object('kills', t.kills, 'deaths', t.deaths, 'damage', t.damage_given,
            'games', t.games, 'wins', t.wins, 'losses', t.losses, 'win_rate', t.win_rate, 'kd', t.kd,
            'dpm', t.dpm, 'total_xp', t.xp, 'playtime_hours', t.playtime_hours, 'last_seen', t.last_seen,
            'favorite_weapon', (select w.weapon from web.weapon_totals w where w.guid = player
                                order by w.kills desc, w.weapon limit 1),
            'favorite_map', (select r.map from web.player_rounds r where r.guid = player
                             group by r.map order by count(*) desc, r.map limit 1),
            'highest_dpm', t.highest_dpm, 'lowest_dpm', t.lowest_dpm),
        'aliases', coalesce((select jsonb_agg(a.name order by a.seen desc, a.name)
            from (select p.name_clean as name, max(p.round_end) as seen from web.countable_player_rounds p
                  where p.guid8 = player and p.name_clean is distinct from t.name
                  group by p.name_clean order by seen desc, name limit 5) a), '[]'),
        'discord_linked', false,
        'achievements', web.achievements(player))
    from web.player_totals t where t.guid = player
$$;
comment on function web.player_profile is 'Payload of consumers 5.3.9; null for somebody who never played a round that counts.';

create function web.time_audit(row_limit integer default 200, ratio_diff_threshold numeric default 2)
    returns jsonb
    language sql stable
as $$
    with newest as (
        select * from web.countable_player_rounds p
        order by p.round_end desc, p.round_id desc, p.player_key limit greatest(row_limit, 0)
    ), checked as (
        select n.*, 100.0 * n.dead_seconds / nullif(n.time_played_seconds, 0) as ratio_calc,
               100 - n.alive_percent as ratio_stored
        from newest n
    ), flagged as (
        select c.*, array_remove(array[
            case when c.dead_seconds > c.time_played_seconds + 1 then 'dead_gt_played' end,
            case when abs(c.ratio_stored - c.ratio_calc) > ratio_diff_threshold then 'ratio_mismatch' end,
            case when c.dead_seconds < 0 then 'negative_dead' end,
            case when c.ratio_stored > 0 and coalesce(c.time_played_seconds, 0) = 0
                then 'ratio_without_played' end,
            case when c.denied_playtime > c.time_played_seconds then 'denied_gt_played' end], null) as flags
        from checked c
    )
    select jsonb_build_object('status', case when count(*) filter (where flags <> '{}') > 0
                                             then 'warning' else 'ok' end,
        'limit', row_limit, 'ratio_diff_threshold', ratio_diff_threshold,
        'summary', jsonb_build_object('checked', count(*),
            'dead_gt_played', count(*) filter (where 'dead_gt_played' = any (flags)),
            'ratio_mismatch', count(*) filter (where 'ratio_mismatch' = any (flags)),
            'negative_dead', count(*) filter (where 'negative_dead' = any (flags)),
            'ratio_without_played', count(*) filter (where 'ratio_without_played' = any (flags)),
            'denied_gt_played', count(*) filter (where 'denied_gt_played' = any (flags))),
        'samples', coalesce((select jsonb_agg(jsonb_build_object('round_id', s.round_id,
                'round_date', s.round_date, 'map_name', s.map, 'round_number', s.round_number,
                'player_guid', s.guid8, 'player_name', s.name_clean,
                'time_played_seconds', s.time_played_seconds,
                'time_dead_minutes', round(s.dead_seconds / 60.0, 1),
                'time_dead_ratio', round(s.ratio_stored, 1), 'ratio_calc', round(s.ratio_calc, 1),
                'ratio_diff', round(s.ratio_stored - s.ratio_calc, 1),
                'denied_playtime', s.denied_playtime, 'flags', to_jsonb(s.flags))
                order by s.round_end desc, s.round_id desc, s.player_key)
            from (select * from flagged where flags <> '{}'
                  order by round_end desc, round_id desc, player_key limit 25) s), '[]'))
    from flagged
$$;
comment on function web.time_audit is
    'Payload of consumers 5.6: raw dead time against time played, newest player rounds first. The ratio is the one of the reporting file.';

create function web.spawn_audit(row_limit integer default 200, diff_threshold_seconds integer default 30)
    returns jsonb
    language sql stable
as $$
    with newest as (
        select s.*, l.lua_match_id, l.round_number as lua_number, l.map as lua_map, r.id, r.file, r.round_end,
               p.guid8 as player, p.dead_seconds as stats_dead, p.time_played_seconds
        from slomix.lua_spawn s
        join slomix.lua_round l on l.server = s.server and l.round_fingerprint = s.round_fingerprint
        join slomix.round r on r.server = s.server and r.round_fingerprint = s.round_fingerprint
        left join lateral (
            select p.* from slomix.player_round p
            where p.server = s.server and p.round_fingerprint = s.round_fingerprint and p.guid8 = s.guid8
            order by p.ordinal limit 1) p on true
        order by r.round_end desc, r.id desc, s.ordinal limit greatest(row_limit, 0)
    ), flagged as (
        select n.*, array_remove(array[
            case when n.file is null then 'missing_round_id' end,
            case when n.file is not null and n.player is null then 'missing_player_stats' end,
            case when n.dead_seconds > n.time_played_seconds then 'dead_gt_played' end,
            case when abs(n.dead_seconds - n.stats_dead) > diff_threshold_seconds
                then 'diff_gt_threshold' end], null) as flags
        from newest n
    )
    select jsonb_build_object('status', case when count(*) filter (where flags <> '{}') > 0
                                             then 'warning' else 'ok' end,
        'summary', jsonb_build_object('checked', count(*),
            'missing_round_id', count(*) filter (where 'missing_round_id' = any (flags)),
            'missing_player_stats', count(*) filter (where 'missing_player_stats' = any (flags)),
            'dead_gt_played', count(*) filter (where 'dead_gt_played' = any (flags)),
            'diff_gt_threshold', count(*) filter (where 'diff_gt_threshold' = any (flags))),
        'samples', coalesce((select jsonb_agg(jsonb_build_object(
                'round_id', case when s.file is not null then s.id end, 'match_id', s.lua_match_id,
                'round_number', s.lua_number, 'map_name', s.lua_map, 'player_guid', s.guid8,
                'player_name', s.name, 'spawn_count', s.spawns, 'death_count', s.deaths,
                'dead_seconds_lua', s.dead_seconds, 'time_dead_seconds_db', s.stats_dead,
                'time_played_seconds', s.time_played_seconds,
                'avg_respawn_seconds', s.avg_respawn_seconds,
                'max_respawn_seconds', s.max_respawn_seconds,
                'diff_seconds', s.dead_seconds - s.stats_dead, 'flags', to_jsonb(s.flags))
                order by s.round_end desc, s.id desc, s.ordinal)
            from (select * from flagged where flags <> '{}'
                  order by round_end desc, id desc, ordinal limit 25) s), '[]'),
        'params', jsonb_build_object('limit', row_limit, 'diff_threshold_seconds', diff_threshold_seconds))
    from flagged
$$;
comment on function web.spawn_audit is
    'Payload of consumers 5.6: the Lua module''s spawn statistics against the times of the stats files.';

create or replace function web.round_linkage() returns jsonb
    language sql stable
as $$
    with lua as (
        select l.*, r.id as round_id, r.file, r.map as round_map, r.round_number as real_number, r.final_start
        from slomix.lua_round l
        join slomix.round r on r.server = l.server and r.round_fingerprint = l.round_fingerprint
    ), half as (
        select m.server, m.match_id, m.map, m.status, m.round1, m.round2, x.map as map1, y.map as map2
        from slomix.match_result m
        left join slomix.round x on x.server = m.server and x.round_fingerprint = m.round1
        left join slomix.round y on y.server = m.server and y.round_fingerprint = m.round2
    ), metric as (
        select 'total_lua_rows' as metric, count(*)::numeric as value, null::numeric as threshold from lua
        union all select 'unlinked_lua_rows', count(*) filter (where file is null), null from lua
        union all select 'unlinked_lua_ratio', round(coalesce(
            count(*) filter (where file is null)::numeric / nullif(count(*), 0), 0), 4), 0.20 from lua
        union all select 'wrong_start_lua_rows', count(*) filter (
            where file is not null and round_start_unix is not null
              and abs(round_start_unix - final_start) > 1), 0 from lua
        union all select 'map_name_mismatch_rows', count(*) filter (
            where file is not null and lower(round_map) <> map), 0 from lua
        union all select 'round_number_mismatch_rows', count(*) filter (
            where file is not null and round_number is distinct from real_number), 0 from lua
        union all select 'duplicate_lua_round_links',
            count(*) - count(distinct (server, round_fingerprint)), 0 from lua
        union all select 'r1_correlation_map_mismatch_rows', count(*) filter (where map1 <> map), 0 from half
        union all select 'r2_correlation_map_mismatch_rows', count(*) filter (where map2 <> map), 0 from half
        union all select 'correlation_map_mismatch_rows',
            count(*) filter (where map1 <> map or map2 <> map), 0 from half
        union all select 'complete_missing_core_rows', count(*) filter (
            where status = 'complete' and (round1 is null or round2 is null)), 0 from half
    )
    select jsonb_build_object(
        'status', case when count(*) filter (where value > threshold) > 0 then 'warning' else 'ok' end,
        'generated_at', now(),
        'thresholds', jsonb_object_agg(metric, threshold) filter (where threshold is not null),
        'metrics', jsonb_object_agg(metric, value),
        'breaches', coalesce(jsonb_agg(jsonb_build_object('metric', metric, 'value', value,
            'threshold', threshold) order by metric) filter (where value > threshold), '[]'),
        'samples', jsonb_build_object(
            'lua_link_mismatches', coalesce((select jsonb_agg(jsonb_build_object('round_id', s.round_id,
                    'lua_map', s.map, 'map_name', s.round_map, 'lua_round_number', s.round_number,
                    'round_number', s.real_number, 'round_end_unix', s.round_end_unix)
                    order by s.round_end_unix desc, s.round_id)
                from (select * from lua where file is not null and (lower(round_map) <> map
                          or round_number is distinct from real_number)
                      order by round_end_unix desc, round_id limit 20) s), '[]'),
            'correlation_link_mismatches', coalesce((select jsonb_agg(jsonb_build_object(
                    'match_id', s.match_id, 'map_name', s.map, 'r1_map', s.map1, 'r2_map', s.map2)
                    order by s.match_id desc)
                from (select * from half where map1 <> map or map2 <> map
                      order by match_id desc limit 20) s), '[]')),
        'reasons', coalesce((select jsonb_object_agg(reason, artifacts)
                             from web.linker_reasons_24h where reason is not null), '{}'),
        'errors', '[]'::jsonb)
    from metric
$$;

-- As in V24: functions of web read with their owner's rights and find nothing by an unqualified name.
do $$
declare
    v_function regprocedure;
begin
    for v_function in
        select p.oid::regprocedure from pg_proc p where p.pronamespace = 'web'::regnamespace
    loop
        execute format('alter function %s security definer set search_path = pg_catalog', v_function);
    end loop;
end $$;
select slomix.grant_readers();
