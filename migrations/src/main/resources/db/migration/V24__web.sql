-- Schema web: what people look at, one view or function for each reading (consumers 5.3-5.5, 5.9). Tables
-- may change; these may only gain columns. What counts is said once, in countable_player_rounds.

create schema web;
comment on schema web is 'Readings for the website: stable names over what the pipeline derives, read only (consumers 5.9).';

create view web.player_names as
select distinct on (p.guid8) p.guid8 as guid, p.name_clean as name, r.round_end as last_seen
from slomix.player_round p
join slomix.round r on r.server = p.server and r.round_fingerprint = p.round_fingerprint
where not p.is_bot
order by p.guid8, r.round_end desc, r.round_fingerprint desc, p.ordinal;
comment on view web.player_names is 'Each player by the name that he used last.';

create view web.countable_player_rounds as
select p.*, r.id as round_id, r.session_id, r.session_key, r.match_id, r.map, r.round_number,
       r.round_end, r.final_winner, f.stamp, left(f.stamp, 10) as round_date,
       least(coalesce(p.dead_seconds, 0), coalesce(p.time_played_seconds, 0)) as dead_seconds_capped
from slomix.round r
join slomix.player_round p on p.server = r.server and p.round_fingerprint = r.round_fingerprint
join slomix.stats_file f on f.server = r.server and f.file = r.file
where r.counted and not p.is_bot;
comment on view web.countable_player_rounds is
    'The one predicate for what counts (R16): rounds that are counted, players that are no bots.';

create view web.lua_latest_per_round as
select r.id as round_id, l.*
from slomix.lua_round l
join slomix.round r on r.server = l.server and r.round_fingerprint = l.round_fingerprint;
comment on view web.lua_latest_per_round is 'The Lua event of each round; there is one at most.';

create view web.rounds_enriched as
select r.id as round_id, r.server, r.round_fingerprint, r.session_id, r.session_key, r.match_id,
       r.map, r.round_number, 'R' || coalesce(r.round_number::text, '?') as round_label, r.status,
       r.counted, f.stamp, left(f.stamp, 10) as round_date, right(f.stamp, 6) as round_time,
       r.round_end, r.final_winner as winner, r.final_defender as defender, r.final_end_reason,
       r.final_duration_s, r.final_duration_source, r.final_start, r.final_end,
       r.final_stopwatch_state, f.outcome, f.score_confidence, f.time_limit_s,
       l.playtime_seconds as lua_playtime_seconds, l.time_limit_seconds as lua_limit_seconds,
       coalesce(l.pause_count, 0) as pause_count, coalesce(l.pause_seconds, 0) as pause_seconds,
       r.legs, r.confidence, r.conflicts,
       r.status = 'ABANDONED' and r.round_number = 1
           and extract(epoch from now()) < r.round_end + 2700 as open
from slomix.round r
left join slomix.stats_file f on f.server = r.server and f.file = r.file
left join slomix.lua_round l on l.server = r.server and l.round_fingerprint = r.round_fingerprint
where r.status is distinct from 'EMPTY';
comment on view web.rounds_enriched is
    'Every round with what the merged sources say. open: a round 1 whose round 2 may still come (R8).';

create view web.matches as
select m.*, x.id as r1_round_id, y.id as r2_round_id, coalesce(x.session_id, y.session_id) as session_id
from slomix.match_result m
left join slomix.round x on x.server = m.server and x.round_fingerprint = m.round1
left join slomix.round y on y.server = m.server and y.round_fingerprint = m.round2;
comment on view web.matches is 'Every match with its rounds and its score (consumers 3.5).';

create view web.session_list as
select g.id as session_id, g.server, g.session_key, g.session_date as date, c.rounds, c.players,
       c.total_kills, c.maps_played, cardinality(c.maps_played) as maps, w.allies_wins, w.axis_wins,
       w.draws, s.team_a_name, s.team_b_name, s.team_a_score, s.team_b_score, s.available,
       g.first_round_end, g.last_round_end
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
    where r.server = g.server and r.session_key = g.session_key and r.counted) w on true;
comment on view web.session_list is 'Gaming sessions (consumers 5.3.3). allies_wins and axis_wins count rounds by side, not matches.';

create function web.resolve_session(day text) returns setof integer
    language sql stable
as $$ select session_id from web.session_list where date = day order by session_id $$;

create function web.session_score(gsid integer) returns jsonb
    language sql stable
as $$
    select case when s.available then jsonb_build_object(
               'available', true, 'team_a_name', s.team_a_name, 'team_b_name', s.team_b_name,
               'team_a_score', s.team_a_score, 'team_b_score', s.team_b_score, 'scale', s.scale,
               'confidence', s.confidence, 'total_maps', jsonb_array_length(m.maps), 'maps', m.maps)
           else jsonb_build_object('available', false, 'reason', s.reason) end
    from slomix.gaming_session g
    join slomix.session_result s on s.server = g.server and s.session_key = g.session_key
    cross join lateral (
        select coalesce(jsonb_agg(o.object order by o.first_end, o.match_id), '[]') as maps
        from slomix.match_object o where o.server = g.server and o.session_key = g.session_key) m
    where g.id = gsid
$$;
comment on function web.session_score is 'Session score object of consumers 3.5.';

create function web.session_players(gsid integer) returns table (
    guid text, name text, team text, rounds bigint, kills bigint, deaths bigint, kd numeric, dpm numeric,
    headshot_kills bigint, time_played_seconds bigint, time_dead_seconds bigint,
    time_dead_seconds_raw bigint, denied_playtime bigint, gibs bigint, revives_given bigint,
    times_revived bigint, damage_given bigint, damage_received bigint, useful_kills bigint,
    double_kills bigint, triple_kills bigint, quad_kills bigint, multi_kills bigint,
    mega_kills bigint, self_kills bigint, full_selfkills bigint, kill_assists bigint,
    headshots bigint, team_kills bigint, hits bigint, shots bigint, efficiency numeric)
    language sql stable
as $$
    select p.guid8, max(n.name), (
               -- Who changed teams belongs to the one that he played more rounds for.
               select t.team from slomix.session_player t
               where t.server = g.server and t.session_key = g.session_key and t.guid8 = p.guid8
               order by t.rounds desc, t.team limit 1), count(*),
           sum(p.kills)::bigint, sum(p.deaths)::bigint,
           round(case when sum(p.deaths) > 0 then sum(p.kills) / sum(p.deaths) else sum(p.kills) end, 2),
           round(coalesce(sum(p.damage_given) * 60 / nullif(sum(p.time_played_seconds), 0), 0), 1),
           coalesce(sum(p.headshot_kills), 0)::bigint, coalesce(sum(p.time_played_seconds), 0)::bigint,
           coalesce(sum(p.dead_seconds_capped), 0)::bigint, coalesce(sum(p.dead_seconds), 0)::bigint,
           coalesce(sum(p.denied_playtime), 0)::bigint, coalesce(sum(p.gibs), 0)::bigint,
           coalesce(sum(p.revives_given), 0)::bigint, coalesce(sum(p.times_revived), 0)::bigint,
           coalesce(sum(p.damage_given), 0)::bigint, coalesce(sum(p.damage_received), 0)::bigint,
           coalesce(sum(p.useful_kills), 0)::bigint, coalesce(sum(p.multikill_2x), 0)::bigint,
           coalesce(sum(p.multikill_3x), 0)::bigint, coalesce(sum(p.multikill_4x), 0)::bigint,
           coalesce(sum(p.multikill_5x), 0)::bigint, coalesce(sum(p.multikill_6x), 0)::bigint,
           coalesce(sum(p.self_kills), 0)::bigint, coalesce(sum(p.full_selfkills), 0)::bigint,
           coalesce(sum(p.kill_assists), 0)::bigint, coalesce(sum(p.headshots), 0)::bigint,
           coalesce(sum(p.team_kills), 0)::bigint, coalesce(sum(p.hits), 0)::bigint,
           coalesce(sum(p.shots), 0)::bigint,
           round(coalesce(100 * sum(p.kills) / nullif(sum(p.kills) + sum(p.deaths), 0), 0), 1)
    from slomix.gaming_session g
    join web.countable_player_rounds p on p.server = g.server and p.session_key = g.session_key
    left join web.player_names n on n.guid = p.guid8
    where g.id = gsid
    group by g.server, g.session_key, p.guid8
    order by sum(p.kills) desc nulls last, 8 desc, p.guid8
$$;
comment on function web.session_players is
    'Sums of each player over a session (consumers 5.3.1, 7); times in seconds, dead time capped per round and raw.';

create function web.session_graphs(gsid integer) returns jsonb
    language sql stable
as $$
    with player as (
        select p.*, greatest(p.time_played_seconds, 1) / 60.0 as minutes
        from web.session_players(gsid) p
    ), timeline as (
        select c.guid8, jsonb_agg(jsonb_build_object(
                   'label', left(regexp_replace(c.map, '^.*_', ''), 8) || ' R' || c.round_number,
                   'dpm', c.dpm, 'round_id', c.round_id) order by c.round_end, c.round_id) as points
        from slomix.gaming_session g
        join web.countable_player_rounds c on c.server = g.server and c.session_key = g.session_key
        where g.id = gsid
        group by c.guid8
    )
    select jsonb_build_object(
        'formula_version', 1, 'date', g.session_date, 'gaming_session_id', g.id,
        'player_count', (select count(*) from player),
        'players', coalesce((select jsonb_agg(jsonb_build_object(
            'name', p.name, 'guid', p.guid,
            'combat_offense', jsonb_build_object('kills', p.kills, 'deaths', p.deaths,
                'damage_given', p.damage_given, 'kd', p.kd, 'dpm', p.dpm),
            'combat_defense', jsonb_build_object('revives', p.revives_given,
                'kill_assists', p.kill_assists, 'gibs', p.gibs, 'headshots', p.headshots,
                'times_revived', p.times_revived, 'team_kills', p.team_kills,
                'self_kills', p.self_kills, 'useful_kills', p.useful_kills,
                'full_selfkills', p.full_selfkills),
            'advanced_metrics', jsonb_build_object(
                'frag_potential', round((p.kills + 0.5 * p.kill_assists) / p.minutes * 10, 1),
                'alive_dpm', round(p.damage_given * 60.0
                    / greatest(1, p.time_played_seconds - p.time_dead_seconds), 1),
                'damage_efficiency', round(case when p.damage_given + p.damage_received = 0 then 50
                    else 100.0 * p.damage_given / (p.damage_given + p.damage_received) end, 1),
                'survival_rate', round(greatest(0, 100 - 100.0 * p.time_dead_seconds
                    / greatest(1, p.time_played_seconds)), 1),
                'time_denied', round(p.denied_playtime / p.minutes, 1),
                'time_denied_raw_seconds', p.denied_playtime,
                'time_dead_raw_seconds', p.time_dead_seconds_raw,
                'useful_kills_per_round', round(p.useful_kills::numeric / p.rounds, 2),
                'deaths_per_round', round(p.deaths::numeric / p.rounds, 2),
                'rounds_played', p.rounds),
            'playstyle', jsonb_build_object(
                'aggression', least(100, round(p.dpm / 5 * 10, 1)),
                'precision', least(100, round(200.0 * p.hits / greatest(1, p.shots), 1)),
                'survivability', greatest(0, round(100 - 20.0 * p.deaths / p.rounds, 1)),
                'support', least(100, round(50.0 * p.revives_given / p.rounds, 1)),
                'lethality', least(100, round(p.kd * 30, 1)),
                'brutality', least(100, round(25.0 * p.gibs / p.rounds, 1)),
                'consistency', least(100, p.rounds * 10),
                'efficiency', least(100, round(25.0 * p.damage_given / greatest(1, p.damage_received), 1))),
            'dpm_timeline', coalesce(t.points, '[]')) order by p.dpm desc, p.guid)
            from player p left join timeline t on t.guid8 = p.guid), '[]'))
    from slomix.gaming_session g
    where g.id = gsid
$$;
comment on function web.session_graphs is
    'Payload of consumers 5.3.2. frag_potential is the web formula, alive_dpm damage per minute alive: two names for two numbers.';

create function web.session_matches(gsid integer) returns jsonb
    language sql stable
as $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'id', r.round_id, 'map_name', r.map, 'round_number', r.round_number,
        'duration', r.final_duration_s, 'winner', r.winner, 'outcome', r.outcome, 'date', r.round_date)
        order by r.round_end, r.round_id), '[]')
    from web.rounds_enriched r where r.session_id = gsid and r.counted
$$;

create function web.last_session() returns jsonb
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
        'warnings', '[]'::jsonb,
        'teams', case when l.available then jsonb_build_array(
            jsonb_build_object('name', l.team_a_name,
                'players', coalesce((select players from named where team = 'A'), '[]')),
            jsonb_build_object('name', l.team_b_name,
                'players', coalesce((select players from named where team = 'B'), '[]'))) else '[]' end,
        'unassigned_players', coalesce((select jsonb_agg(to_jsonb(p) - 'team'
            order by p.kills desc, p.dpm desc, p.guid)
            from player p where p.team is null or not coalesce(l.available, false)), '[]'),
        'stats_checks', '[]'::jsonb)
    from last l
$$;
comment on function web.last_session is 'Payload of consumers 5.3.1; null when there is no session.';

create function web.session_detail(gsid integer) returns jsonb
    language sql stable
as $$
    select jsonb_build_object(
        'session_id', l.session_id, 'date', l.date, 'player_count', l.players, 'round_count', l.rounds,
        'matches', coalesce((select jsonb_agg(jsonb_build_object(
                'match_id', m.match_id, 'map_name', m.map, 'rounds', (
                    select coalesce(jsonb_agg(jsonb_build_object('round_id', r.round_id,
                        'round_number', r.round_number, 'map_name', r.map, 'winner_team', r.winner,
                        'duration_seconds', r.final_duration_s, 'round_date', r.round_date,
                        'round_time', r.round_time, 'round_start_unix', r.final_start,
                        'round_status', r.status) order by r.round_end), '[]')
                    from web.rounds_enriched r
                    where r.server = m.server and r.round_fingerprint in (m.round1, m.round2)))
                order by m.first_end, m.match_id)
            from web.matches m where m.session_id = gsid), '[]'),
        'players', coalesce((select jsonb_agg(to_jsonb(p) order by p.kills desc, p.guid)
                             from web.session_players(gsid) p), '[]'),
        'scoring', web.session_score(gsid))
    from web.session_list l where l.session_id = gsid
$$;
comment on function web.session_detail is 'Payload of consumers 5.3.5.';

create function web.round_viz(round integer) returns jsonb
    language sql stable
as $$
    select jsonb_build_object(
        'round_id', r.round_id, 'map_name', r.map, 'round_date', r.round_date,
        'round_number', r.round_number, 'round_label', r.round_label, 'winner_team', r.winner,
        'duration_seconds', r.final_duration_s,
        'player_count', count(p.player_key),
        'players', coalesce(jsonb_agg(jsonb_build_object(
            'name', p.name_clean, 'guid', p.guid8, 'team', p.team, 'kills', p.kills,
            'deaths', p.deaths, 'damage_given', p.damage_given, 'damage_received', p.damage_received,
            'team_damage_given', p.team_damage_given, 'team_damage_received', p.team_damage_received,
            'time_played_seconds', p.time_played_seconds, 'time_dead_seconds', p.dead_seconds_capped,
            'revives_given', p.revives_given, 'gibs', p.gibs, 'self_kills', p.self_kills,
            'denied_playtime', p.denied_playtime, 'xp', p.xp, 'kill_assists', p.kill_assists,
            'efficiency', p.efficiency, 'dpm', p.dpm) order by p.dpm desc nulls last, p.player_key)
            filter (where p.player_key is not null), '[]'),
        'highlights', jsonb_build_object(
            'mvp', (array_agg(jsonb_build_object('name', p.name_clean, 'dpm', p.dpm)
                    order by p.dpm desc nulls last, p.player_key))[1],
            'most_kills', (array_agg(jsonb_build_object('name', p.name_clean, 'kills', p.kills)
                    order by p.kills desc nulls last, p.player_key))[1],
            'most_damage', (array_agg(jsonb_build_object('name', p.name_clean, 'damage', p.damage_given)
                    order by p.damage_given desc nulls last, p.player_key))[1]))
    from web.rounds_enriched r
    left join web.countable_player_rounds p
        on p.server = r.server and p.round_fingerprint = r.round_fingerprint
    where r.round_id = round
    group by r.round_id, r.map, r.round_date, r.round_number, r.round_label, r.winner, r.final_duration_s
$$;
comment on function web.round_viz is 'Payload of consumers 5.3.7.';

create function web.round_player(round integer, player text) returns jsonb
    language sql stable
as $$
    select jsonb_build_object(
        'player_name', p.name_clean,
        'round', jsonb_build_object('id', p.round_id, 'map_name', p.map,
            'round_number', p.round_number, 'round_date', p.round_date),
        'combat', jsonb_build_object('kills', p.kills, 'deaths', p.deaths,
            'damage_given', p.damage_given, 'damage_received', p.damage_received,
            'headshots', p.headshots, 'gibs', p.gibs, 'accuracy', p.accuracy_all, 'shots', p.shots,
            'hits', p.hits),
        'support', jsonb_build_object('revives_given', p.revives_given,
            'times_revived', p.times_revived, 'useful_kills', p.useful_kills,
            'useless_kills', p.useless_kills, 'kill_assists', p.kill_assists),
        'objectives', jsonb_build_object('stolen', p.objectives_stolen,
            'returned', p.objectives_returned, 'dynamites_planted', p.dynamites_planted,
            'dynamites_defused', p.dynamites_defused),
        'sprees', jsonb_build_object('double_kills', p.multikill_2x, 'triple_kills', p.multikill_3x,
            'quad_kills', p.multikill_4x, 'multi_kills', p.multikill_5x, 'mega_kills', p.multikill_6x),
        'time', jsonb_build_object('played_seconds', p.time_played_seconds,
            'dead_minutes', round(p.dead_seconds / 60.0, 1), 'denied_playtime', p.denied_playtime),
        'misc', jsonb_build_object('xp', p.xp, 'team_kills', p.team_kills, 'self_kills', p.self_kills),
        'weapons', coalesce((select jsonb_agg(jsonb_build_object('name', w.weapon, 'kills', w.kills,
                'deaths', w.deaths, 'headshots', w.headshots, 'hits', w.hits, 'shots', w.shots,
                'accuracy', round(coalesce(100.0 * w.hits / nullif(w.shots, 0), 0), 1))
                order by w.kills desc, w.weapon)
            from slomix.weapon_round w
            where w.server = p.server and w.round_fingerprint = p.round_fingerprint
              and w.player_key = p.player_key), '[]'))
    from web.countable_player_rounds p
    where p.round_id = round and p.guid8 = player
    order by p.ordinal limit 1
$$;
comment on function web.round_player is 'Payload of consumers 5.3.8.';

create view web.player_rounds as
select p.server, p.round_id, p.session_id, p.round_date, p.round_end, p.map, p.round_number,
       p.guid8 as guid, n.name, p.team, p.kills, p.deaths, p.damage_given, p.damage_received, p.kd,
       p.dpm, p.time_played_seconds, p.dead_seconds_capped, p.kill_assists, p.revives_given, p.gibs,
       p.headshots, p.headshot_kills, p.xp,
       case when p.final_winner is null then null else p.final_winner = p.team end as won
from web.countable_player_rounds p
left join web.player_names n on n.guid = p.guid8;
comment on view web.player_rounds is 'Countable rounds of each player with his display name.';

create function web.player_totals_since(since bigint) returns table (
    guid text, name text, games bigint, kills bigint, deaths bigint, damage_given bigint,
    damage_received bigint, kill_assists bigint, revives_given bigint, gibs bigint, xp bigint,
    wins bigint, losses bigint, win_rate numeric, kd numeric, dpm numeric, playtime_hours numeric,
    highest_dpm numeric, lowest_dpm numeric, last_seen bigint)
    language sql stable
as $$
    select p.guid, max(p.name), count(*), sum(p.kills)::bigint, sum(p.deaths)::bigint,
           sum(p.damage_given)::bigint, sum(p.damage_received)::bigint,
           coalesce(sum(p.kill_assists), 0)::bigint, coalesce(sum(p.revives_given), 0)::bigint,
           coalesce(sum(p.gibs), 0)::bigint, coalesce(sum(p.xp), 0)::bigint,
           count(*) filter (where p.won), count(*) filter (where not p.won),
           round(coalesce(100.0 * count(*) filter (where p.won) / nullif(count(p.won), 0), 0), 1),
           round(case when sum(p.deaths) > 0 then sum(p.kills) / sum(p.deaths) else sum(p.kills) end, 2),
           round(coalesce(sum(p.damage_given) * 60 / nullif(sum(p.time_played_seconds), 0), 0), 1),
           round(coalesce(sum(p.time_played_seconds), 0) / 3600.0, 1),
           max(p.dpm) filter (where p.time_played_seconds >= 60),
           min(p.dpm) filter (where p.time_played_seconds >= 60), max(p.round_end)
    from web.player_rounds p
    where p.round_end >= since
    group by p.guid
$$;
comment on function web.player_totals_since is 'Sums of each player from an instant on (consumers 5.3.9, 7); draws count neither way.';

create view web.player_totals as select * from web.player_totals_since(0);
comment on view web.player_totals is 'Sums of each player over everything that counts.';

create view web.player_sessions as
select p.guid, max(p.name) as name, p.session_id, min(p.round_date) as date, count(*) as rounds,
       sum(p.kills)::bigint as kills, sum(p.deaths)::bigint as deaths,
       round(coalesce(sum(p.damage_given) * 60 / nullif(sum(p.time_played_seconds), 0), 0), 1) as dpm
from web.player_rounds p
group by p.guid, p.session_id;
comment on view web.player_sessions is 'Each player''s form by session (consumers 7, form trend).';

create view web.weapon_totals as
select w.guid8 as guid, w.weapon, sum(w.kills)::bigint as kills, sum(w.deaths)::bigint as deaths,
       sum(w.headshots)::bigint as headshots, sum(w.hits)::bigint as hits, sum(w.shots)::bigint as shots
from slomix.weapon_round w
join slomix.round r on r.server = w.server and r.round_fingerprint = w.round_fingerprint
join slomix.player_round p on p.server = w.server and p.round_fingerprint = w.round_fingerprint
                          and p.player_key = w.player_key
where r.counted and not p.is_bot
group by w.guid8, w.weapon;
comment on view web.weapon_totals is 'Each player''s weapons over everything that counts.';

create view web.map_totals as
select r.map, count(*) as rounds, count(distinct r.match_id) as matches,
       count(*) filter (where r.final_winner = 1) as axis_wins,
       count(*) filter (where r.final_winner = 2) as allies_wins,
       round(avg(r.final_duration_s), 1) as average_seconds, max(r.round_end) as last_played
from slomix.round r where r.counted group by r.map;
comment on view web.map_totals is 'How maps are played.';

create view web.records as
select distinct on (v.record) v.record, v.value, p.guid, p.name, p.map, p.round_id, p.round_date
from web.player_rounds p
cross join lateral (values ('kills', p.kills::numeric), ('deaths', p.deaths::numeric),
    ('damage_given', p.damage_given::numeric), ('damage_received', p.damage_received::numeric),
    ('dpm', p.dpm), ('kill_assists', p.kill_assists::numeric),
    ('revives_given', p.revives_given::numeric), ('gibs', p.gibs::numeric),
    ('headshots', p.headshots::numeric), ('xp', p.xp::numeric)) as v (record, value)
where v.value is not null
order by v.record, v.value desc, p.round_end, p.round_id, p.guid;
comment on view web.records is 'The best value of a round ever; of equal ones the first.';

create view web.round_awards_named as
select r.id as round_id, r.session_id, r.map, r.round_number, a.line_no, a.award_name, a.category,
       a.scope, a.unit, a.guid8 as guid, coalesce(n.name, a.player_name) as name, a.player_name,
       a.award_value, a.award_value_numeric, a.quality_flag
from slomix.award a
join slomix.round r on r.server = a.server and r.round_fingerprint = a.round_fingerprint
left join web.player_names n on n.guid = a.guid8;
comment on view web.round_awards_named is 'Awards with category, scope and the players'' display names.';

create view web.vs_named as
select r.id as round_id, r.session_id, r.map, r.round_number, v.line_no,
       v.subject_guid8 as subject_guid, coalesce(s.name, v.subject_name) as subject_name,
       v.opponent_guid8 as opponent_guid, coalesce(o.name, v.opponent_name) as opponent_name,
       v.kills, v.deaths, v.subject_confidence
from slomix.versus v
join slomix.round r on r.server = v.server and r.round_fingerprint = v.round_fingerprint
left join web.player_names s on s.guid = v.subject_guid8
left join web.player_names o on o.guid = v.opponent_guid8
where v.subject_confidence <> 'none';
comment on view web.vs_named is 'Who killed whom, with display names; lines whose subject is unknown are not shown.';

create view web.round_timing as select * from slomix.round_timing;
create view web.player_timing as
select r.id as round_id, t.* from slomix.player_timing t
join slomix.round r on r.server = t.server and r.round_fingerprint = t.round_fingerprint;
create view web.lua_rows_by_day as select * from slomix.lua_rows_by_day;
create view web.rounds_without_lua_by_day as select * from slomix.rounds_without_lua_by_day;
create view web.file_gap_histogram as select * from slomix.file_gap_histogram;
create view web.linker_reasons_24h as
select coalesce(e.link_reason, lower(e.reason)) as reason, count(*) as artifacts
from slomix.evidence e
join slomix.artifact a using (server, kind, name, sha256)
where a.observed_at > now() - interval '24 hours'
group by coalesce(e.link_reason, lower(e.reason));
comment on view web.linker_reasons_24h is 'Reasons of the artifacts that arrived in the last 24 hours.';

create function web.lua_webhook_diagnostics() returns jsonb
    language sql stable
as $$
    with lua as (
        select r.id, l.lua_match_id as match_id, r.map as map_name, l.round_number,
               l.round_start_unix, l.round_end_unix, l.playtime_seconds as actual_duration_seconds,
               l.pause_seconds as total_pause_seconds, l.end_reason, l.lua_version,
               to_timestamp(l.round_end_unix) as captured_at,
               case when r.file is not null then r.id end as round_id
        from slomix.lua_round l
        join slomix.round r on r.server = l.server and r.round_fingerprint = l.round_fingerprint
    ), total as (
        select count(*) as n, count(round_id) as linked,
               count(*) filter (where captured_at > now() - interval '24 hours') as day,
               count(*) filter (where captured_at > now() - interval '24 hours'
                                  and round_id is null) as day_unlinked
        from lua
    )
    select jsonb_build_object(
        'status', case when t.n > 0 and t.linked * 10 < t.n * 9 then 'warning' else 'ok' end,
        'counts', jsonb_build_object('total', t.n, 'unlinked_total', t.n - t.linked,
            'last_24h', t.day, 'unlinked_24h', t.day_unlinked),
        'linkage_health', jsonb_build_object('linked', t.linked, 'orphans', t.n - t.linked,
            'linkage_pct', round(coalesce(100.0 * t.linked / nullif(t.n, 0), 100), 1),
            'status', case when t.linked * 10 >= t.n * 9 then 'healthy'
                           when t.linked * 2 >= t.n then 'degraded' else 'poor' end),
        'r1_r2_coverage', coalesce((select jsonb_agg(jsonb_build_object('round_number', c.round_number,
                'total_rounds', c.total, 'with_lua', c.with_lua, 'without_lua', c.total - c.with_lua,
                'coverage_pct', round(100.0 * c.with_lua / c.total, 1)) order by c.round_number)
            from (select r.round_number, count(*) as total, count(l.server) as with_lua
                  from slomix.round r
                  left join slomix.lua_round l
                      on l.server = r.server and l.round_fingerprint = r.round_fingerprint
                  where r.file is not null and r.status <> 'EMPTY' and r.round_number in (1, 2)
                  group by r.round_number) c), '[]'),
        'orphans', coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'match_id', o.match_id,
                'map_name', o.map_name, 'round_number', o.round_number,
                'round_start_unix', o.round_start_unix, 'captured_at', o.captured_at)
                order by o.round_end_unix desc, o.id desc)
            from (select * from lua where round_id is null
                  order by round_end_unix desc, id desc limit 20) o), '[]'),
        'latest', (select to_jsonb(x) from lua x order by round_end_unix desc, id desc limit 1),
        'recent', coalesce((select jsonb_agg(to_jsonb(x) - 'lua_version' - 'round_start_unix' - 'match_id'
                order by x.round_end_unix desc, x.id desc)
            from (select * from lua order by round_end_unix desc, id desc limit 5) x), '[]'),
        'trends', jsonb_build_object(
            'lua_rows_by_day', coalesce((select jsonb_agg(jsonb_build_object('day', d.day,
                    'lua_rows', d.lua_rows, 'unlinked_rows', d.unlinked_rows) order by d.day desc)
                from (select day, sum(lua_rows) as lua_rows, sum(unlinked_rows) as unlinked_rows
                      from slomix.lua_rows_by_day where day >= current_date - 14 group by day) d), '[]'),
            'rounds_without_lua_by_day', coalesce((select jsonb_agg(jsonb_build_object('day', d.day,
                    'rounds_total', d.total, 'rounds_without_lua', d.without) order by d.day desc)
                from (select day, sum(rounds_total) as total, sum(rounds_without_lua) as without
                      from slomix.rounds_without_lua_by_day
                      where day >= current_date - 14 group by day) d), '[]')),
        'errors', '[]'::jsonb)
    from total t
$$;
comment on function web.lua_webhook_diagnostics is 'Payload of consumers 5.4; days by the clock of the server.';

create function web.round_linkage() returns jsonb
    language sql stable
as $$
    with lua as (
        select l.*, r.file, r.map as round_map, r.round_number as real_number
        from slomix.lua_round l
        join slomix.round r on r.server = l.server and r.round_fingerprint = l.round_fingerprint
    ), metric as (
        select 'total_lua_rows' as metric, count(*)::numeric as value, null::numeric as threshold from lua
        union all select 'unlinked_lua_rows', count(*) filter (where file is null), null from lua
        union all select 'unlinked_lua_ratio', round(coalesce(
            count(*) filter (where file is null)::numeric / nullif(count(*), 0), 0), 4), 0.20 from lua
        union all select 'map_name_mismatch_rows', count(*) filter (
            where file is not null and lower(round_map) <> map), 0 from lua
        union all select 'round_number_mismatch_rows', count(*) filter (
            where file is not null and round_number is distinct from real_number), 0 from lua
        union all select 'duplicate_lua_round_links',
            count(*) - count(distinct (server, round_fingerprint)), 0 from lua
        union all select 'complete_missing_core_rows', count(*) filter (
            where status = 'complete' and (round1 is null or round2 is null)), 0 from slomix.match_result
    )
    select jsonb_build_object(
        'status', case when count(*) filter (where value > threshold) > 0 then 'warning' else 'ok' end,
        'generated_at', now(),
        'thresholds', jsonb_object_agg(metric, threshold) filter (where threshold is not null),
        'metrics', jsonb_object_agg(metric, value),
        'breaches', coalesce(jsonb_agg(jsonb_build_object('metric', metric, 'value', value,
            'threshold', threshold) order by metric) filter (where value > threshold), '[]'),
        'reasons', coalesce((select jsonb_object_agg(reason, artifacts)
                             from web.linker_reasons_24h where reason is not null), '{}'),
        'errors', '[]'::jsonb)
    from metric
$$;
comment on function web.round_linkage is 'Payload of consumers 5.5.';

create index award_of_guid on slomix.award (guid8) where guid8 is not null;
create index round_of_session_key on slomix.round (server, session_key) where session_key is not null;

-- Functions run with the rights of their reader, who sees no table of the pipeline: these read with
-- their owner's, and find nothing by an unqualified name.
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

create or replace function grant_readers() returns void
    language plpgsql
as $$
declare
    v_role text;
begin
    revoke all on schema slomix, compat, web from public;
    revoke all on all tables in schema slomix, compat, web from public;
    revoke execute on all functions in schema slomix, web from public;
    perform slomix.grant_view_functions();
    foreach v_role in array array['slomix_web', 'site', 'site_ro'] loop
        if not exists (select from pg_catalog.pg_roles where rolname = v_role) then
            begin
                execute format('create role %I nologin', v_role);
            exception
                when duplicate_object or unique_violation then null;
                when insufficient_privilege then
                    raise warning 'role % does not exist and may not be created here: '
                        'create it and run "select slomix.grant_readers()"', v_role;
                    continue;
            end;
        end if;
        execute format('revoke all on schema slomix from %I', v_role);
        execute format('revoke all on all tables in schema slomix from %I', v_role);
        execute format('revoke all on all sequences in schema slomix from %I', v_role);
        execute format('grant usage on schema compat to %I', v_role);
        execute format('revoke all on all tables in schema compat from %I', v_role);
        execute format('grant select on all tables in schema compat to %I', v_role);
        execute format('grant execute on all functions in schema compat to %I', v_role);
    end loop;
    if exists (select from pg_catalog.pg_roles where rolname = 'slomix_web') then
        grant usage on schema web to slomix_web;
        revoke all on all tables in schema web from slomix_web;
        grant select on all tables in schema web to slomix_web;
        grant execute on all functions in schema web to slomix_web;
    end if;
    perform slomix.set_reader_defaults();
end $$;
select slomix.grant_readers();
