-- Player and weapon rows of countable rounds, and what is summed over them. compat 3, 4.1, R16, R28.

create view compat.player_comprehensive_stats as
select r.id * 128 + least(p.ordinal, 127) as id,
       r.id as round_id,
       left(f.stamp, 10) as round_date,
       r.map as map_name,
       r.round_number,
       p.guid8 as player_guid,
       coalesce(p.name_clean, '') as player_name,
       coalesce(p.name_clean, '') as clean_name,
       p.team,
       slomix.as_int4(p.kills) as kills,
       slomix.as_int4(p.deaths) as deaths,
       slomix.as_int4(p.damage_given) as damage_given,
       slomix.as_int4(p.damage_received) as damage_received,
       slomix.as_int4(p.team_damage_given) as team_damage_given,
       slomix.as_int4(p.team_damage_received) as team_damage_received,
       slomix.as_int4(p.gibs) as gibs,
       slomix.as_int4(p.self_kills) as self_kills,
       slomix.as_int4(p.team_kills) as team_kills,
       slomix.as_int4(p.team_gibs) as team_gibs,
       slomix.as_int4(p.headshots) as headshots,
       slomix.as_int4(p.headshot_kills) as headshot_kills,
       slomix.as_int4(p.time_played_seconds) as time_played_seconds,
       (coalesce(p.time_played_seconds, 0) / 60::float8)::real as time_played_minutes,
       0::real as time_played_percent,
       (coalesce(p.dead_seconds, 0) / 60::float8)::real as time_dead_minutes,
       coalesce(100::float8 * p.dead_seconds / nullif(p.time_played_seconds, 0), 0)::real
           as time_dead_ratio,
       null::float8 as time_dead_minutes_original,
       slomix.as_int4(p.denied_playtime) as denied_playtime,
       coalesce(p.xp, 0)::real as xp,
       coalesce(p.kills / nullif(p.deaths, 0)::float8, p.kills, 0)::real as kd_ratio,
       coalesce(60::float8 * p.damage_given / nullif(p.time_played_seconds, 0), 0)::real as dpm,
       coalesce(100::float8 * p.kills / nullif(p.kills::float8 + p.deaths, 0), 0)::real as efficiency,
       coalesce(100::float8 * p.hits / nullif(p.shots, 0), 0)::real as accuracy,
       slomix.as_int4(p.bullets_fired) as bullets_fired,
       slomix.as_int4(p.kill_assists) as kill_assists,
       slomix.as_int4(p.kill_steals) as kill_steals,
       slomix.as_int4(p.death_spree) as death_spree_worst,
       slomix.as_int4(trunc(least(coalesce(p.tank_meatshield, 0), 2147483647))::bigint) as tank_meatshield,
       slomix.as_int4(p.killing_spree) as killing_spree_best,
       0 as objectives_completed,
       0 as objectives_destroyed,
       slomix.as_int4(p.objectives_stolen) as objectives_stolen,
       slomix.as_int4(p.objectives_returned) as objectives_returned,
       slomix.as_int4(p.dynamites_planted) as dynamites_planted,
       slomix.as_int4(p.dynamites_defused) as dynamites_defused,
       slomix.as_int4(p.repairs_constructions) as constructions,
       slomix.as_int4(p.times_revived) as times_revived,
       slomix.as_int4(p.revives_given) as revives_given,
       slomix.as_int4(p.useful_kills) as most_useful_kills,
       slomix.as_int4(p.useless_kills) as useless_kills,
       slomix.as_int4(p.multikill_2x) as double_kills,
       slomix.as_int4(p.multikill_3x) as triple_kills,
       slomix.as_int4(p.multikill_4x) as quad_kills,
       slomix.as_int4(p.multikill_5x) as multi_kills,
       slomix.as_int4(p.multikill_6x) as mega_kills,
       slomix.as_int4(p.full_selfkills) as full_selfkills,
       slomix.local_time(f.stamp) as created_at
from slomix.round r
join slomix.stats_file f on f.server = r.server and f.file = r.file
join slomix.player_round p on p.server = r.server and p.round_fingerprint = r.round_fingerprint
where r.id is not null and r.counted and not p.is_bot;
comment on view compat.player_comprehensive_stats is
    'One row per player and countable round; counters are 0 where the file has no such field (compat 3).';

create view compat.weapon_comprehensive_stats as
select ((r.id::bigint * 2048 + w.ordinal) & 2147483647)::integer as id,
       r.id as round_id,
       left(f.stamp, 10) as round_date,
       r.map as map_name,
       r.round_number,
       p.guid8 as player_guid,
       coalesce(p.name_clean, '') as player_name,
       'WS_' || w.weapon as weapon_name,
       slomix.as_int4(w.kills) as kills,
       slomix.as_int4(w.deaths) as deaths,
       slomix.as_int4(w.headshots) as headshots,
       slomix.as_int4(w.shots) as shots,
       slomix.as_int4(w.hits) as hits,
       coalesce(100::float8 * w.hits / nullif(w.shots, 0), 0)::real as accuracy,
       slomix.local_time(f.stamp) as created_at
from slomix.round r
join slomix.stats_file f on f.server = r.server and f.file = r.file
join slomix.player_round p on p.server = r.server and p.round_fingerprint = r.round_fingerprint
join slomix.weapon_round w
    on w.server = p.server and w.round_fingerprint = p.round_fingerprint
   and w.player_key = p.player_key
where r.id is not null and r.counted and not p.is_bot;
comment on view compat.weapon_comprehensive_stats is
    'One row per player, weapon and countable round; ids are for counting only.';

create view compat.player_match_stats as
select r.match_id,
       p.player_guid,
       max(p.player_name) as player_name,
       max(p.map_name) as map_name,
       min(p.round_date) as round_date,
       max(r.session_id) as gaming_session_id,
       count(*) as halves,
       sum(p.kills) as kills,
       sum(p.deaths) as deaths,
       sum(p.damage_given) as damage_given,
       sum(p.damage_received) as damage_received,
       sum(p.headshots) as headshots,
       sum(p.headshot_kills) as headshot_kills,
       sum(p.gibs) as gibs,
       sum(p.revives_given) as revives_given,
       sum(p.times_revived) as times_revived,
       sum(p.time_played_seconds) as time_played_seconds,
       sum(p.xp) as xp,
       round(sum(p.damage_given) * 60.0 / sum(p.time_played_seconds), 1) as dpm
from compat.player_comprehensive_stats p
join slomix.round r on r.id = p.round_id
where p.time_played_seconds > 0 and p.round_number in (1, 2) and r.match_id is not null
group by r.server, r.match_id, p.player_guid;
comment on view compat.player_match_stats is 'Sum of the countable halves of a match per player.';

create view compat.player_aliases as
select (hashtext(p.guid8 || '|' || p.name_clean) & 2147483647) as id,
       p.guid8 as guid,
       p.name_clean as alias,
       min(slomix.local_time(f.stamp)) as first_seen,
       max(slomix.local_time(f.stamp)) as last_seen,
       count(*)::integer as times_seen
from slomix.round r
join slomix.stats_file f on f.server = r.server and f.file = r.file
join slomix.player_round p on p.server = r.server and p.round_fingerprint = r.round_fingerprint
where r.id is not null and not p.is_bot and p.name_clean is not null
group by p.guid8, p.name_clean;
comment on view compat.player_aliases is
    'Names by guid with the local times of the first and last round; the newest is the display name.';

create view compat.processed_files as
select (hashtext(f.server || '|' || f.file) & 2147483647) as id,
       f.file as filename,
       f.status not in ('REFUSED', 'INVALID', 'CORRUPT') as success,
       f.sha256 as file_hash,
       f.reason as error_message,
       coalesce((select min(a.observed_at) from slomix.artifact a
                 where a.server = f.server and a.name = f.file and a.sha256 = f.sha256)::timestamp,
                slomix.local_time(f.stamp)) as processed_at
from slomix.stats_file f;
comment on view compat.processed_files is 'One row per stats file name seen.';
