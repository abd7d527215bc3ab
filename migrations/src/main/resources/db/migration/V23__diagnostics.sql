-- How the sources of a round compare, and what is missing: lua-round-event 18, consumers 1.6, 5.4. Days
-- are local days of the server on which the round ended.

-- Functions run with the rights of a view's reader, who sees no table: this one with its owner's.
create function local_day(p_server text, p_instant bigint) returns date
    language plpgsql stable security definer set search_path = pg_catalog
as $$
begin
    return (to_timestamp(p_instant) at time zone coalesce(
        (select s.zone from slomix.server s where s.server = p_server), 'UTC'))::date;
end $$;
comment on function local_day is 'Day of an instant (unix seconds) by the clock of a server.';

create view lua_rows_by_day as
select l.server, local_day(l.server, l.round_end_unix) as day,
       count(*) as lua_rows,
       count(*) filter (where r.file is null) as unlinked_rows
from lua_round l
join round r on r.server = l.server and r.round_fingerprint = l.round_fingerprint
where l.round_end_unix is not null
group by l.server, day;
comment on view lua_rows_by_day is 'Lua events per local day, and those of them whose round has no stats file (lua-round-event 18.1).';

create view rounds_without_lua_by_day as
select r.server, local_day(r.server, r.round_end) as day,
       count(*) as rounds_total,
       count(*) filter (where l.server is null) as rounds_without_lua,
       count(*) filter (where r.round_number = 2) as r2_total,
       count(*) filter (where r.round_number = 2 and l.server is null) as r2_without_lua
from round r
left join lua_round l on l.server = r.server and l.round_fingerprint = r.round_fingerprint
where r.file is not null and r.status not in ('EMPTY') and r.round_number in (1, 2)
group by r.server, day;
comment on view rounds_without_lua_by_day is 'Rounds with a stats file per local day, and those of them without a Lua event (lua-round-event 18.1).';

create view link_reason_count as
select server, kind, coalesce(link_reason, lower(reason), state) as reason, link_status, confidence,
       count(*) as artifacts
from evidence
where not superseded
group by server, kind, coalesce(link_reason, lower(reason), state), link_status, confidence;
comment on view link_reason_count is 'Artifacts by the reason of their link (lua-round-event 13.3).';

create view file_gap as
select r.server, r.round_fingerprint, r.round_end, f.instant - l.round_end_unix as gap_seconds,
       f.instant - l.round_end_unix not between 0 and 6 as alarm
from round r
join stats_file f on f.server = r.server and f.file = r.file
join lua_round l on l.server = r.server and l.round_fingerprint = r.round_fingerprint
where l.round_end_unix is not null and r.status <> 'ABORTED';
comment on view file_gap is 'Stamp of the stats file less end by the Lua event; 0 to 6 s is what game servers do (lua-round-event 18.4).';

create view file_gap_histogram as
select server, gap_seconds, count(*) as rounds, bool_or(alarm) as alarm
from file_gap
group by server, gap_seconds;
comment on view file_gap_histogram is 'Rounds by the gap between stats file and Lua end; a gap outside 0 to 6 s is an alarm.';

create view zone_shift as
with shifted as (
    select l.server, l.round_end_unix, l.round_fingerprint,
           (select round((f.instant - 3 - l.round_end_unix) / 3600.0)::integer
            from stats_file f
            join round o on o.server = f.server and o.file = f.file
            where f.server = l.server and lower(f.map) = l.map
              and f.instant between l.round_end_unix - 14 * 3600 and l.round_end_unix + 14 * 3600
              and abs(f.instant - 3 - l.round_end_unix) > 600
              and abs((f.instant - 3 - l.round_end_unix)
                      - 3600 * round((f.instant - 3 - l.round_end_unix) / 3600.0)) <= 10
              and not slomix.has_leg(o.legs, 'lua') and not slomix.has_leg(o.legs, 'gametime')
            order by abs(f.instant - 3 - l.round_end_unix), f.file limit 1) as hours
    from lua_round l
    join round r on r.server = l.server and r.round_fingerprint = l.round_fingerprint
    where r.file is null and l.round_end_unix is not null
), runs as (
    select server, hours, round_end_unix, round_fingerprint,
           row_number() over (partition by server order by round_end_unix, round_fingerprint)
           - row_number() over (partition by server, hours
                                order by round_end_unix, round_fingerprint) as run
    from shifted
)
select server, hours, min(round_end_unix) as first_end, max(round_end_unix) as last_end,
       count(*) as rounds
from runs
where hours is not null
group by server, hours, run
having count(*) >= 3;
comment on view zone_shift is
    'Three or more Lua events in a row that are whole hours away from stats files without one: the zone of the server is '
    'probably wrong (reason tz_offset_suspected, lua-round-event 13.3).';

create view round_conflict as
select r.server, c.field, count(*) as rounds, max(r.round_end) as last_end
from round r, unnest(string_to_array(r.conflicts, ';')) as c (field)
group by r.server, c.field;
comment on view round_conflict is 'Rounds whose sources disagree, by field (lua-round-event 10).';

create view leg_freshness as
select a.server, a.kind, count(*) as artifacts, max(a.observed_at) as last_arrival,
       max(e.end_est_unix) as last_end,
       count(*) filter (where e.bucket = 'QUARANTINED') as quarantined,
       count(*) filter (where e.bucket = 'WAITING') as waiting,
       count(*) filter (where e.bucket is null) as undecided
from artifact a
left join evidence e using (server, kind, name, sha256)
group by a.server, a.kind;
comment on view leg_freshness is 'Per server and kind: when the last artifact came, which round it tells of, and what is not used.';

create view overdue_leg as
select r.server, r.round_fingerprint, r.map, r.round_number, r.round_end, leg.name as leg
from round r,
     unnest(array['stats', 'lua', 'endstats']) as leg (name)
where not has_leg(r.legs, leg.name)
  and not (leg.name = 'lua' and has_leg(r.legs, 'gametime'))
  and not (r.status = 'ABORTED' and leg.name in ('stats', 'endstats'))
  and r.status is distinct from 'EMPTY';
comment on view overdue_leg is
    'Legs that a round does not have. When one is overdue is for the reader''s clock to say: nothing true depends on it (design 3.1).';

-- The timing consumer: joined by the identity of the round and by nothing else (consumers 1.6).

create view round_timing as
select r.server, r.round_fingerprint, r.id as round_id, r.session_id, r.session_key, r.map,
       r.round_number, r.round_end, f.stamp,
       f.duration_s as stats_seconds, f.duration_source as stats_source,
       f.time_limit_s as limit_seconds,
       l.playtime_seconds as lua_seconds,
       f.duration_s - l.playtime_seconds as difference_seconds,
       case when f.duration_s > 0 then round(l.playtime_seconds / f.duration_s, 3) end as correction,
       case when f.file is null or l.server is null or l.playtime_seconds is null
                 or f.duration_s is null then 'NO DATA'
            when abs(f.duration_s - l.playtime_seconds) > 60 then 'DISCREPANCY'
            when abs(f.duration_s - l.playtime_seconds) > 30 then 'MINOR DIFF'
            else 'ALIGNED' end as status,
       case when f.file is null then 'stats_missing'
            when l.server is null then 'lua_missing'
            when l.playtime_seconds is null or f.duration_s is null then 'time_missing'
            else l.link_reason end as reason_code,
       l.warmup_seconds, l.pause_count, l.pause_seconds, r.final_end_reason as end_reason,
       l.confidence, l.surrender_team, l.surrender_caller_name,
       f.instant - l.round_end_unix as file_minus_lua_seconds,
       r.final_duration_s, r.final_duration_source
from round r
left join stats_file f on f.server = r.server and f.file = r.file
left join lua_round l on l.server = r.server and l.round_fingerprint = r.round_fingerprint
where r.status is distinct from 'EMPTY';
comment on view round_timing is 'Per round the time of the stats file against that of the Lua event (consumers 1.6, lua-round-event 18.3).';

create view player_timing as
select p.server, p.round_fingerprint, p.player_key, p.guid8, p.name_clean as name, p.team,
       case p.team when 1 then '[AX]' when 2 then '[AL]' else '[--]' end as side_marker,
       p.time_played_seconds as stats_played_seconds, p.dead_seconds as stats_dead_seconds,
       s.dead_seconds as lua_dead_seconds, s.spawns, s.deaths as lua_deaths, p.deaths as stats_deaths,
       s.avg_respawn_seconds, s.max_respawn_seconds,
       p.dead_seconds - s.dead_seconds as dead_difference_seconds,
       p.damage_given, p.dpm,
       case when s.guid is not null then 'resolved'
            when exists (select from lua_spawn o
                         where o.server = p.server and o.round_fingerprint = p.round_fingerprint)
            then 'player_not_in_spawn_stats' else 'spawn_stats_missing' end as reason_code
from player_round p
left join lateral (
    select s.* from lua_spawn s
    where s.server = p.server and s.round_fingerprint = p.round_fingerprint and s.guid8 = p.guid8
    order by s.ordinal limit 1) s on true;
comment on view player_timing is 'Per player of a round: time on a team and dead time by the stats file against the spawn statistics.';

create or replace function grant_view_functions() returns void
    language sql
as $$
    grant execute on function slomix.as_int4(bigint), slomix.local_time(text),
        slomix.arrival_of(text, text, bigint), slomix.canonical_id(bigint, text, integer),
        slomix.has_leg(text, text), slomix.local_day(text, bigint) to public
$$;

create view leg_state as
with ordered as (
    select server, legs, round_end,
           row_number() over (partition by server order by round_end desc, round_fingerprint) as place
    from round
    where status is distinct from 'EMPTY' and status is distinct from 'ABORTED'
)
select o.server, leg.name as leg, count(*) as rounds,
       count(*) filter (where has_leg(o.legs, leg.name)) as rounds_with,
       coalesce(min(o.place) filter (where has_leg(o.legs, leg.name)) - 1, count(*)) as rounds_behind,
       max(o.round_end) filter (where has_leg(o.legs, leg.name)) as last_end
from ordered o, unnest(array['stats', 'lua', 'gametime', 'endstats', 'proximity']) as leg (name)
group by o.server, leg.name;
comment on view leg_state is
    'How fresh each leg of a server is: rounds that have it, and how many of the newest rounds in a row do not.';
