-- The compat relations of Lua, endstats, matches and sessions (contract compat 4.1, R28). Numbers for
-- people grow with the round's, so that "newest first" is newest first.

create function arrival_of(p_server text, p_fingerprint text, p_end bigint) returns timestamptz
    language plpgsql stable security definer set search_path = pg_catalog
as $$
begin
    -- A backfill must not look like today's traffic: only what came live came when it came.
    return coalesce(
        (select min(a.observed_at)
         from slomix.evidence e
         join slomix.artifact a using (server, kind, name, sha256)
         where e.server = p_server and e.round_fingerprint = p_fingerprint
           and e.kind in ('WEBHOOK', 'GAMETIME') and a.origin like '%:live'),
        to_timestamp(p_end));
end $$;
comment on function arrival_of is 'When the Lua event of a round arrived, if it came live; else when the round ended.';

create function canonical_id(p_start bigint, p_map text, p_label integer) returns text
    language plpgsql immutable
as $$
begin
    return left(encode(sha256(convert_to(p_start || ':' || p_map || ':' || p_label, 'UTF8')), 'hex'), 16);
end $$;
comment on function canonical_id is 'The original''s canonical id of a round (lua-round-event 11.2); null without a start.';

create or replace view compat.rounds as
select r.id,
       coalesce(r.match_id, f.stamp) as match_id,
       r.round_number,
       left(f.stamp, 10) as round_date,
       right(f.stamp, 6) as round_time,
       r.map as map_name,
       (f.time_limit_s / 60) || ':' || lpad((f.time_limit_s % 60)::text, 2, '0') as time_limit,
       (f.header_f8_s / 60) || ':' || lpad((f.header_f8_s % 60)::text, 2, '0') as actual_time,
       coalesce(r.final_winner, f.winner) as winner_team,
       coalesce(r.final_defender, f.defender) as defender_team,
       false as is_tied,
       f.outcome as round_outcome,
       r.session_id as gaming_session_id,
       (case r.status
            when 'UNPAIRED' then 'orphan_r2'
            when 'ABORTED' then 'cancelled'
            -- R16: a substitution if other people play the round that takes its place.
            when 'SUPERSEDED' then case
                when (select array_agg(distinct p.guid8 order by p.guid8)
                      from slomix.player_round p
                      where p.server = r.server and p.round_fingerprint = r.round_fingerprint)
                     is distinct from
                     (select array_agg(distinct p.guid8 order by p.guid8)
                      from slomix.player_round p
                      where p.server = r.server and p.round_fingerprint = (
                          select n.round_fingerprint
                          from slomix.round n
                          where n.server = r.server and n.round_number = 1
                            and n.round_end >= r.round_end
                            and (n.round_end, n.file) > (r.round_end, r.file)
                            and lower(n.map) = lower(r.map)
                            and n.status in ('PAIRED', 'ABANDONED', 'SUPERSEDED')
                          order by n.round_end, n.file limit 1))
                then 'substitution' else 'cancelled' end
            else 'completed'
        end)::varchar(20) as round_status,
       r.counted as is_valid,
       r.is_bot_round,
       r.bots as bot_player_count,
       r.humans as human_player_count,
       -- Measured times come from a Lua event or are null: readers take a value > 0 for exact.
       l.round_start_unix,
       l.round_end_unix,
       case when r.final_duration_source = 'LUA' and r.final_duration_s is not null
            then slomix.as_int4(floor(least(r.final_duration_s, 2147483647))::bigint) end as actual_duration_seconds,
       coalesce(l.pause_seconds, 0) as total_pause_seconds,
       coalesce(l.pause_count, 0) as pause_count,
       (case when l.server is not null then r.final_end_reason end)::varchar(20) as end_reason,
       f.score_confidence::varchar(32) as score_confidence,
       coalesce(r.final_stopwatch_state, f.stopwatch_state)::varchar(16) as round_stopwatch_state,
       case when r.round_number = 1 and f.time_to_beat_s is not null
            then slomix.as_int4(f.time_to_beat_s) end as time_to_beat_seconds,
       case when r.round_number = 1 and f.next_limit_s is not null
            then slomix.as_int4((f.next_limit_s + 59) / 60) end as next_timelimit_minutes,
       null::integer as map_play_seq,
       slomix.canonical_id(l.round_start_unix, l.map, r.round_number)::varchar(64) as round_canonical_id,
       slomix.local_time(f.stamp) as created_at
from slomix.round r
join slomix.stats_file f on f.server = r.server and f.file = r.file
left join slomix.lua_round l on l.server = r.server and l.round_fingerprint = r.round_fingerprint
where r.id is not null
  and r.status in ('PAIRED', 'UNPAIRED', 'ABANDONED', 'SUPERSEDED', 'ABORTED');

create or replace view compat.lua_round_teams as
select r.id,
       l.lua_match_id::varchar(64) as match_id,
       coalesce(l.round_number, l.label) as round_number,
       case when r.file is not null and r.status <> 'EMPTY' then r.id end as round_id,
       left(r.map, 64)::varchar(64) as map_name,
       l.round_start_unix,
       l.round_end_unix,
       l.playtime_seconds as actual_duration_seconds,
       l.pause_seconds as total_pause_seconds,
       l.pause_count,
       l.end_reason::varchar(20) as end_reason,
       l.winner as winner_team,
       l.defender as defender_team,
       l.time_limit_seconds / 60 as time_limit_minutes,
       slomix.arrival_of(l.server, l.round_fingerprint, l.round_end_unix) as captured_at,
       left(l.lua_version, 16)::varchar(16) as lua_version,
       l.warmup_seconds as lua_warmup_seconds,
       l.warmup_start_unix as lua_warmup_start_unix,
       l.pauses as lua_pause_events,
       l.axis_players,
       l.allies_players,
       l.surrender_team,
       left(coalesce(l.surrender_caller_guid, ''), 32)::varchar(32) as surrender_caller_guid,
       left(coalesce(l.surrender_caller_name, ''), 64)::varchar(64) as surrender_caller_name,
       l.axis_score,
       l.allies_score
from slomix.lua_round l
join slomix.round r on r.server = l.server and r.round_fingerprint = l.round_fingerprint
where r.id is not null;
comment on view compat.lua_round_teams is 'The Lua event of each round, at most one a round (compat 4.1).';

create or replace view compat.lua_spawn_stats as
select r.id * 64 + least(s.ordinal, 63) as id,
       l.lua_match_id::varchar(64) as match_id,
       coalesce(l.round_number, l.label) as round_number,
       left(r.map, 64)::varchar(64) as map_name,
       l.round_end_unix,
       case when r.file is not null and r.status <> 'EMPTY' then r.id end as round_id,
       left(s.guid, 32)::varchar(32) as player_guid,
       left(s.name, 64)::varchar(64) as player_name,
       s.spawns as spawn_count,
       s.deaths as death_count,
       s.dead_seconds,
       s.avg_respawn_seconds,
       s.max_respawn_seconds,
       slomix.arrival_of(l.server, l.round_fingerprint, l.round_end_unix) as captured_at
from slomix.lua_spawn s
join slomix.lua_round l on l.server = s.server and l.round_fingerprint = s.round_fingerprint
join slomix.round r on r.server = s.server and r.round_fingerprint = s.round_fingerprint
where r.id is not null;

create or replace view compat.round_awards as
select r.id * 1024 + least(a.line_no, 1023) as id,
       r.id as round_id,
       c.round_date,
       c.map_name,
       c.round_number,
       a.award_name,
       a.player_name,
       a.guid8 as player_guid,
       a.award_value,
       a.award_value_numeric::real as award_value_numeric,
       c.created_at
from slomix.award a
join slomix.round r on r.server = a.server and r.round_fingerprint = a.round_fingerprint
join compat.rounds c on c.id = r.id;

create or replace view compat.round_vs_stats as
select r.id * 1024 + least(v.line_no, 1023) as id,
       c.round_date,
       c.map_name,
       c.round_number,
       c.created_at,
       r.id as round_id,
       v.opponent_name as player_name,
       v.opponent_guid8 as player_guid,
       v.subject_name,
       v.subject_guid8 as subject_guid,
       v.kills,
       v.deaths
from slomix.versus v
join slomix.round r on r.server = v.server and r.round_fingerprint = v.round_fingerprint
join compat.rounds c on c.id = r.id;

create view session_team as
select p.server, p.session_key, p.team,
       jsonb_agg(p.guid8 order by p.guid8) as guids,
       jsonb_agg(coalesce(p.name, '') order by p.guid8) as names
from session_player p
group by p.server, p.session_key, p.team;
comment on view session_team is 'Teams of a gaming session with their members, sorted by guid (consumers 3.4).';

create or replace view compat.session_teams as
select g.id * 2 + case t.team when 'A' then 0 else 1 end as id,
       g.session_date as session_start_date,
       'ALL'::text as map_name,
       case t.team when 'A' then s.team_a_name else s.team_b_name end as team_name,
       t.guids as player_guids,
       t.names as player_names,
       g.id as gaming_session_id,
       g.id::text as session_identity,
       null::integer as color,
       to_timestamp(s.first_end) at time zone 'UTC' as created_at
from slomix.session_result s
join slomix.gaming_session g on g.server = s.server and g.session_key = s.session_key
join slomix.session_team t on t.server = s.server and t.session_key = s.session_key
where g.id is not null;

create view match_object as
select m.server, m.match_id, m.session_key, m.first_end,
       jsonb_build_object(
           'map', m.map, 'match_id', m.match_id, 'map_play_seq', m.play_sequence,
           'team_a_points', m.team_a_points, 'team_b_points', m.team_b_points,
           'team_a_time', m.team_a_time_s, 'team_b_time', m.team_b_time_s, 'winner', m.winner,
           'emoji', case when m.scoring_source = 'ambiguous' then '⚠' when not m.counted then '⚪'
                         when m.winner = 'A' then '🟢' when m.winner = 'B' then '🔴' else '🟡' end,
           'description', coalesce(m.note, case m.winner when 'draw' then 'double full hold'
                                           else 'won by ' || m.winner end),
           'winner_side', m.winner_side, 'team_a_r1_side', m.team_a_r1_side,
           'team_a_r2_side', m.team_a_r2_side, 'r1_defender_side', m.r1_defender_side,
           'scoring_source', m.scoring_source, 'counted', m.counted, 'note', m.note,
           'round_start_unix', (select min(r.final_start) from round r
                                where r.server = m.server
                                  and r.round_fingerprint in (m.round1, m.round2))) as object
from match_result m;
comment on view match_object is 'Map result objects of consumers 3.5, one for each match.';

create or replace view compat.session_results as
select g.id,
       g.session_date,
       'ALL'::text as map_name,
       g.id as gaming_session_id,
       s.team_a_name as team_1_name,
       s.team_b_name as team_2_name,
       coalesce(a.guids, '[]')::text as team_1_guids,
       coalesce(b.guids, '[]')::text as team_2_guids,
       coalesce(a.names, '[]')::text as team_1_names,
       coalesce(b.names, '[]')::text as team_2_names,
       s.team_a_score as team_1_score,
       s.team_b_score as team_2_score,
       s.winning_team,
       jsonb_build_object('round_details_version', 2, 'maps', coalesce(
           (select jsonb_agg(o.object order by o.first_end, o.match_id)
            from slomix.match_object o
            where o.server = s.server and o.session_key = s.session_key), '[]'))::text as round_details,
       s.format,
       s.rounds as total_rounds,
       coalesce((select jsonb_agg(r.round_number order by r.round_end, r.round_fingerprint)
                 from slomix.round r
                 where r.server = s.server and r.session_key = s.session_key and r.counted), '[]')::text
           as round_numbers,
       to_timestamp(s.first_end) at time zone 'UTC' as session_start,
       to_timestamp(s.last_end) at time zone 'UTC' as session_end,
       ((s.last_end - s.first_end) / 60)::integer as duration_minutes,
       s.has_substitutions as had_substitutions,
       null::text as substitution_details,
       null::integer as team_1_total_kills,
       null::integer as team_1_total_deaths,
       null::integer as team_1_total_damage,
       null::integer as team_2_total_kills,
       null::integer as team_2_total_deaths,
       null::integer as team_2_total_damage,
       to_timestamp(s.last_end) at time zone 'UTC' as created_at,
       to_timestamp(s.last_end) at time zone 'UTC' as updated_at
from slomix.session_result s
join slomix.gaming_session g on g.server = s.server and g.session_key = s.session_key
left join slomix.session_team a on a.server = s.server and a.session_key = s.session_key and a.team = 'A'
left join slomix.session_team b on b.server = s.server and b.session_key = s.session_key and b.team = 'B'
where g.id is not null and s.available;

create function has_leg(legs text, leg text) returns boolean
    language sql immutable
as $$ select coalesce(leg = any (string_to_array(legs, ',')), false) $$;
comment on function has_leg is 'Whether a round has a source (lua-round-event 17.9).';

create or replace view compat.round_correlations as
select coalesce(x.id, y.id) as id,
       left(m.match_id || ':' || m.map, 128)::varchar(128) as correlation_id,
       left(m.match_id, 64)::varchar(64) as match_id,
       left(m.map, 64)::varchar(64) as map_name,
       case when x.file is not null then x.id end as r1_round_id,
       case when y.file is not null then y.id end as r2_round_id,
       null::integer as summary_round_id,
       case when slomix.has_leg(x.legs, 'lua') or slomix.has_leg(x.legs, 'gametime') then x.id end as r1_lua_teams_id,
       case when slomix.has_leg(y.legs, 'lua') or slomix.has_leg(y.legs, 'gametime') then y.id end as r2_lua_teams_id,
       slomix.has_leg(x.legs, 'stats') as has_r1_stats,
       slomix.has_leg(y.legs, 'stats') as has_r2_stats,
       slomix.has_leg(x.legs, 'lua') as has_r1_lua_teams,
       slomix.has_leg(y.legs, 'lua') as has_r2_lua_teams,
       slomix.has_leg(x.legs, 'gametime') as has_r1_gametime,
       slomix.has_leg(y.legs, 'gametime') as has_r2_gametime,
       slomix.has_leg(x.legs, 'endstats') as has_r1_endstats,
       slomix.has_leg(y.legs, 'endstats') as has_r2_endstats,
       slomix.has_leg(x.legs, 'proximity') as has_r1_proximity,
       slomix.has_leg(y.legs, 'proximity') as has_r2_proximity,
       m.status::varchar(20) as status,
       m.completeness_pct,
       to_timestamp(x.round_end) at time zone 'UTC' as r1_arrived_at,
       to_timestamp(y.round_end) at time zone 'UTC' as r2_arrived_at,
       case when m.status = 'complete' then to_timestamp(m.last_end) at time zone 'UTC' end as completed_at,
       to_timestamp(m.first_end) at time zone 'UTC' as created_at
from slomix.match_result m
left join slomix.round x on x.server = m.server and x.round_fingerprint = m.round1
left join slomix.round y on y.server = m.server and y.round_fingerprint = m.round2
where coalesce(x.id, y.id) is not null;

create or replace view compat.processed_endstats_files as
select row_number() over (order by e.server collate "C", e.name collate "C", e.sha256 collate "C")::integer as id,
       e.name as filename,
       case when r.file is not null then r.id end as round_id,
       e.bucket = 'ACCEPTED' as success,
       e.detail as error_message,
       to_timestamp(coalesce(e.end_est_unix, 0)) at time zone 'UTC' as processed_at
from slomix.evidence e
left join slomix.round r on r.server = e.server and r.round_fingerprint = e.round_fingerprint
where e.kind = 'ENDSTATS' and not e.superseded;

-- Functions inside a view run with the rights of its reader.
create or replace function grant_view_functions() returns void
    language sql
as $$
    grant execute on function slomix.as_int4(bigint), slomix.local_time(text),
        slomix.arrival_of(text, text, bigint), slomix.canonical_id(bigint, text, integer),
        slomix.has_leg(text, text) to public
$$;
