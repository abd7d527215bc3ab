-- Schema compat: what the original system's readers must find (contract compat, R28). Names, types and
-- null policy are the contract's to the letter; a test holds them. Views run with their owner's rights.

create schema compat;
comment on schema compat is 'Views with the names and types of the original system, read only (contract compat).';

create function as_int4(value bigint) returns integer
    language sql immutable
as $$
    select greatest(-2147483648, least(2147483647, coalesce(value, 0)))::integer
$$;
comment on function as_int4 is
    'A counter as the original stores it: never null, and a hostile value cannot fail a whole view (compat 3).';

create view compat.rounds as
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
       case when r.final_duration_source = 'LUA' then r.final_start end as round_start_unix,
       case when r.final_duration_source = 'LUA' then r.final_end end as round_end_unix,
       case when r.final_duration_source = 'LUA' and r.final_duration_s is not null
            then slomix.as_int4(floor(least(r.final_duration_s, 2147483647))::bigint) end as actual_duration_seconds,
       0 as total_pause_seconds,
       0 as pause_count,
       (case when r.final_duration_source = 'LUA' then r.final_end_reason end)::varchar(20)
           as end_reason,
       f.score_confidence::varchar(32) as score_confidence,
       coalesce(r.final_stopwatch_state, f.stopwatch_state)::varchar(16) as round_stopwatch_state,
       case when r.round_number = 1 and f.time_to_beat_s is not null
            then slomix.as_int4(f.time_to_beat_s) end as time_to_beat_seconds,
       case when r.round_number = 1 and f.next_limit_s is not null
            then slomix.as_int4((f.next_limit_s + 59) / 60) end as next_timelimit_minutes,
       null::integer as map_play_seq,
       null::varchar(64) as round_canonical_id,
       slomix.local_time(f.stamp) as created_at
from slomix.round r
join slomix.stats_file f on f.server = r.server and f.file = r.file
where r.id is not null
  and r.status in ('PAIRED', 'UNPAIRED', 'ABANDONED', 'SUPERSEDED', 'ABORTED');
comment on view compat.rounds is
    'All stored rounds, flagged; never a round 0, never a row of an empty, duplicate or broken file (compat 3, 5).';
