-- Captures by the names that the original's readers know (compat 4.2, R28), and for the website
-- (consumers 5.7, 5.9). Rows of rounds that do not count are not shown; those of rounds without a stats
-- file are (proximity-file 7.1).

create function row_id(p_round integer, p_row integer) returns integer
    language sql immutable
as $$ select case when p_row < 1000 and p_round < 2147483 then p_round * 1000 + p_row end $$;
comment on function row_id is
    'Number of an engagement or kill in URLs: that of its round, which the registry keeps, and its place (R25).';

create function fight_path(p_path text) returns jsonb
    language sql immutable
as $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'time', split_part(p, ',', 1)::integer, 'x', split_part(p, ',', 2)::numeric,
        'y', split_part(p, ',', 3)::numeric, 'z', split_part(p, ',', 4)::numeric,
        'event', split_part(p, ',', 5)) order by o), '[]')
    from string_to_table(nullif(p_path, ''), '|') with ordinality as t (p, o)
$$;
comment on function fight_path is 'The positions of an engagement''s target as JSON (proximity-file 5.2).';

create function path_points(p_path text) returns table (
    point_no bigint, at_ms integer, x numeric, y numeric, z numeric, health integer, speed numeric,
    weapon integer, stance integer, sprint boolean, event text)
    language sql immutable
as $$
    select o, split_part(p, ',', 1)::integer, split_part(p, ',', 2)::numeric, split_part(p, ',', 3)::numeric,
           split_part(p, ',', 4)::numeric, split_part(p, ',', 5)::integer, split_part(p, ',', 6)::numeric,
           split_part(p, ',', 7)::integer, split_part(p, ',', 8)::integer, split_part(p, ',', 9) = '1',
           split_part(p, ',', 10)
    from string_to_table(nullif(p_path, ''), '|') with ordinality as t (p, o)
$$;
comment on function path_points is 'The points of a life, one row each.';

create function life_path(p_path text) returns jsonb
    language sql immutable security definer set search_path = pg_catalog
as $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'time', at_ms, 'x', x, 'y', y, 'z', z, 'health', health, 'speed', speed, 'weapon', weapon,
        'stance', stance, 'sprint', sprint::integer, 'event', event) order by point_no), '[]')
    from slomix.path_points(p_path)
$$;
comment on function life_path is 'The path of a life as JSON (proximity-file 5.2).';

create view capture_scope as
select c.capture_key, c.server, c.name, c.round_fingerprint, c.generation, c.truncated, c.map,
       coalesce(c.round_number, c.label) as round_number,
       coalesce(c.start_unix, 0)::integer as round_start_unix, coalesce(c.end_unix, 0)::integer as round_end_unix,
       case when c.name ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}-' then left(c.name, 10)
            else to_char(to_timestamp(c.end_unix), 'YYYY-MM-DD') end::date as session_date,
       to_timestamp(c.end_unix)::timestamp as created_at,
       r.id as round_id, r.session_id, c.link_status, c.link_reason, c.support_samples, c.total_samples
from capture_round c
left join round r on r.server = c.server and r.round_fingerprint = c.round_fingerprint
where not coalesce(c.test_mode, false) and (r.file is null or r.counted);
comment on view capture_scope is
    'Captures that are shown, with what their rows are looked up by; session_date is a label (proximity-file 3.4).';

create or replace view compat.combat_engagement as select
    slomix.row_id(s.round_id, t.row_no)::integer as id, s.session_date::date as session_date,
    s.round_number::integer as round_number, s.map::varchar(64) as map_name,
    t.engagement_id::integer as engagement_id, t.start_ms::integer as start_time_ms,
    t.end_ms::integer as end_time_ms, t.duration_ms::integer as duration_ms,
    t.target_guid::varchar(32) as target_guid, t.target_name::varchar(64) as target_name,
    t.target_team::varchar(10) as target_team, t.outcome::varchar(20) as outcome,
    t.total_damage::integer as total_damage_taken, t.killer_guid::varchar(32) as killer_guid,
    t.killer_name::varchar(64) as killer_name, slomix.fight_path(t.path)::jsonb as position_path,
    t.start_x::real as start_x, t.start_y::real as start_y, t.end_x::real as end_x, t.end_y::real as end_y,
    t.distance::real as distance_traveled, t.attackers::jsonb as attackers,
    t.attacker_count::integer as num_attackers, t.crossfire::boolean as is_crossfire,
    t.crossfire_delay_ms::integer as crossfire_delay_ms,
    (case when t.crossfire then to_jsonb(string_to_array(t.crossfire_guids, ',')) end)::jsonb as crossfire_participants,
    s.created_at::timestamp as created_at, s.round_start_unix::integer as round_start_unix,
    s.round_end_unix::integer as round_end_unix, s.round_id::integer as round_id
from slomix.proximity_engagements t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.player_track as select
    slomix.row_id(s.round_id, t.row_no)::integer as id, s.session_date::date as session_date,
    s.round_number::integer as round_number, s.map::varchar(64) as map_name,
    t.guid::varchar(32) as player_guid, t.name::varchar(64) as player_name, t.team::varchar(10) as team,
    t.class::varchar(16) as player_class, t.spawn_ms::integer as spawn_time_ms,
    t.death_ms::integer as death_time_ms, t.duration_ms::integer as duration_ms,
    t.first_move_ms::integer as first_move_time_ms,
    t.time_to_first_move_ms::integer as time_to_first_move_ms, t.sample_count::integer as sample_count,
    slomix.life_path(t.path)::jsonb as path, t.total_distance::real as total_distance,
    t.avg_speed::real as avg_speed, t.sprint_percent::real as sprint_percentage,
    s.created_at::timestamp as created_at, s.round_start_unix::integer as round_start_unix,
    s.round_id::integer as round_id, t.peak_speed::real as peak_speed,
    (t.standing_ms / 1000.0)::real as stance_standing_sec,
    (t.crouching_ms / 1000.0)::real as stance_crouching_sec,
    (t.respawned_ms / 1000.0)::real as stance_prone_sec, (t.sprint_ms / 1000.0)::real as sprint_sec,
    t.post_spawn_distance::real as post_spawn_distance
from slomix.proximity_player_tracks t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_kill_outcome as select
    slomix.row_id(s.round_id, t.row_no)::integer as id, s.session_date::date as session_date,
    s.round_number::integer as round_number, s.round_start_unix::integer as round_start_unix,
    s.map::varchar(64) as map_name, t.kill_ms::integer as kill_time,
    t.victim_guid::varchar(32) as victim_guid, t.victim_name::varchar(64) as victim_name,
    t.killer_guid::varchar(32) as killer_guid, t.killer_name::varchar(64) as killer_name,
    t.means_of_death::integer as kill_mod, t.outcome::varchar(16) as outcome,
    t.outcome_ms::integer as outcome_time, t.delta_ms::integer as delta_ms,
    t.effective_denied_ms::integer as effective_denied_ms, t.gibber_guid::varchar(32) as gibber_guid,
    t.gibber_name::varchar(64) as gibber_name, t.reviver_guid::varchar(32) as reviver_guid,
    t.reviver_name::varchar(64) as reviver_name, s.round_id::integer as round_id,
    s.created_at::timestamp as created_at, left(t.killer_guid, 8)::varchar(32) as killer_guid_canonical
from slomix.proximity_kill_outcome t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_combat_position as select
    slomix.row_id(s.round_id, t.row_no)::integer as id, s.session_date::date as session_date,
    s.round_number::integer as round_number, s.round_start_unix::integer as round_start_unix,
    s.map::varchar(64) as map_name, t.at_ms::integer as event_time, t.event::varchar(16) as event_type,
    t.attacker_guid::varchar(32) as attacker_guid, t.attacker_name::varchar(64) as attacker_name,
    t.attacker_team::varchar(10) as attacker_team, t.attacker_class::varchar(16) as attacker_class,
    t.victim_guid::varchar(32) as victim_guid, t.victim_name::varchar(64) as victim_name,
    t.victim_team::varchar(10) as victim_team, t.victim_class::varchar(16) as victim_class,
    t.attacker_x::integer as attacker_x, t.attacker_y::integer as attacker_y,
    t.attacker_z::integer as attacker_z, t.victim_x::integer as victim_x, t.victim_y::integer as victim_y,
    t.victim_z::integer as victim_z, t.weapon::integer as weapon_id,
    t.means_of_death::integer as means_of_death, s.round_id::integer as round_id,
    s.created_at::timestamp as created_at, t.killer_health::integer as killer_health,
    t.axis_alive::integer as axis_alive, t.allies_alive::integer as allies_alive,
    left(t.attacker_guid, 8)::varchar(32) as attacker_guid_canonical
from slomix.proximity_combat_positions t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_spawn_timing as select
    slomix.row_id(s.round_id, t.row_no)::integer as id, s.session_date::date as session_date,
    s.round_number::integer as round_number, s.round_start_unix::integer as round_start_unix,
    s.map::varchar(64) as map_name, t.killer_guid::varchar(32) as killer_guid,
    t.killer_name::varchar(64) as killer_name, t.killer_team::varchar(10) as killer_team,
    t.victim_guid::varchar(32) as victim_guid, t.victim_name::varchar(64) as victim_name,
    t.victim_team::varchar(10) as victim_team, t.kill_ms::integer as kill_time,
    t.enemy_spawn_interval_ms::integer as enemy_spawn_interval,
    t.time_to_next_spawn_ms::integer as time_to_next_spawn,
    t.spawn_timing_score::real as spawn_timing_score, s.created_at::timestamp as created_at,
    s.round_id::integer as round_id, t.victim_reinforcement_seconds::real as victim_reinf,
    left(t.killer_guid, 8)::varchar(32) as killer_guid_canonical
from slomix.proximity_spawn_timing t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_lua_trade_kill as select
    slomix.row_id(s.round_id, t.row_no)::integer as id, s.session_date::date as session_date,
    s.round_number::integer as round_number, s.round_start_unix::integer as round_start_unix,
    s.map::varchar(64) as map_name, t.original_kill_ms::integer as original_kill_time,
    t.traded_kill_ms::integer as traded_kill_time, t.delta_ms::integer as delta_ms,
    t.original_victim_guid::varchar(32) as original_victim_guid,
    t.original_victim_name::varchar(64) as original_victim_name,
    t.original_killer_guid::varchar(32) as original_killer_guid,
    t.original_killer_name::varchar(64) as original_killer_name, t.trader_guid::varchar(32) as trader_guid,
    t.trader_name::varchar(64) as trader_name, s.round_id::integer as round_id,
    left(t.trader_guid, 8)::varchar(32) as trader_guid_canonical
from slomix.proximity_trade_kills t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_reaction_metric as select
    slomix.row_id(s.round_id, t.row_no)::integer as id, s.session_date::date as session_date,
    s.round_number::integer as round_number, s.round_start_unix::integer as round_start_unix,
    s.map::varchar(64) as map_name, t.target_guid::varchar(32) as target_guid,
    t.target_name::varchar(64) as target_name, t.target_class::varchar(16) as target_class,
    t.outcome::varchar(20) as outcome, t.return_fire_ms::integer as return_fire_ms,
    t.dodge_reaction_ms::integer as dodge_reaction_ms,
    t.support_reaction_ms::integer as support_reaction_ms, s.created_at::timestamp as created_at,
    s.round_id::integer as round_id
from slomix.proximity_reaction_metrics t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_trade_event as select
    slomix.row_id(s.round_id, t.row_no)::integer as id, s.session_date::date as session_date,
    s.round_number::integer as round_number, s.round_start_unix::integer as round_start_unix,
    s.map::varchar(64) as map_name, t.victim_guid::varchar(32) as victim_guid,
    t.victim_name::varchar(64) as victim_name, t.killer_name::varchar(64) as killer_name,
    t.at_ms::integer as death_time_ms, t.opportunity_count::integer as opportunity_count,
    t.opportunities::jsonb as opportunities, t.attempt_count::integer as attempt_count,
    t.attempts::jsonb as attempts, t.success_count::integer as success_count,
    t.successes::jsonb as successes, t.missed_count::integer as missed_count,
    t.isolated::boolean as is_isolation_death, s.round_id::integer as round_id
from slomix.proximity_trades t join slomix.capture_scope s on s.capture_key = t.capture_key
where t.rules = 'original';

create or replace view compat.proximity_team_cohesion as select
    s.session_date::date as session_date, s.round_number::integer as round_number,
    s.round_start_unix::integer as round_start_unix, s.map::varchar(64) as map_name,
    t.at_ms::integer as sample_time, t.team::varchar(10) as team, t.alive_count::integer as alive_count,
    t.dispersion::real as dispersion, t.max_spread::real as max_spread,
    t.straggler_count::integer as straggler_count, t.buddy_guids::varchar(128) as buddy_pair_guids,
    t.buddy_distance::real as buddy_distance, s.round_id::integer as round_id
from slomix.proximity_team_cohesion t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_crossfire_opportunity as select
    slomix.row_id(s.round_id, t.row_no)::integer as id, s.session_date::date as session_date,
    s.round_number::integer as round_number, s.round_start_unix::integer as round_start_unix,
    s.map::varchar(64) as map_name, t.at_ms::integer as event_time,
    t.target_guid::varchar(32) as target_guid, t.target_team::varchar(10) as target_team,
    t.teammate1_guid::varchar(32) as teammate1_guid, t.teammate2_guid::varchar(32) as teammate2_guid,
    t.angle_degrees::real as angular_separation, t.executed::boolean as was_executed,
    t.damage_within_window::integer as damage_within_window, s.created_at::timestamp as created_at,
    s.round_id::integer as round_id
from slomix.proximity_crossfire_opportunities t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_team_push as select
    s.session_date::date as session_date, s.round_number::integer as round_number,
    s.round_start_unix::integer as round_start_unix, s.map::varchar(64) as map_name,
    t.start_ms::integer as start_time, t.end_ms::integer as end_time, t.team::varchar(10) as team,
    t.avg_speed::real as avg_speed, t.alignment::real as alignment_score,
    t.push_quality::real as push_quality, t.participant_count::integer as participant_count,
    t.toward_objective::varchar(64) as toward_objective, s.created_at::timestamp as created_at,
    s.round_id::integer as round_id
from slomix.proximity_team_pushes t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_focus_fire as select
    s.session_date::date as session_date, s.round_number::integer as round_number,
    s.round_start_unix::integer as round_start_unix, s.map::varchar(64) as map_name,
    t.engagement_id::integer as engagement_id, t.target_guid::varchar(32) as target_guid,
    t.target_name::varchar(64) as target_name, t.attacker_count::integer as attacker_count,
    t.total_damage::integer as total_damage, t.duration_ms::integer as duration,
    t.focus_score::real as focus_score, s.round_id::integer as round_id
from slomix.proximity_focus_fire t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_revive as select
    slomix.row_id(s.round_id, t.row_no)::integer as id, s.round_id::integer as round_id,
    s.map::text as map_name, t.medic_guid::text as medic_guid, t.medic_name::text as medic_name,
    t.revived_guid::text as revived_guid, t.revived_name::text as revived_name,
    t.at_ms::integer as revive_time, t.distance_to_enemy::real as distance_to_enemy,
    t.under_fire::boolean as under_fire, s.created_at::timestamp as created_at,
    s.session_date::date as session_date, s.round_number::integer as round_number,
    s.round_start_unix::bigint as round_start_unix
from slomix.proximity_revives t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_weapon_accuracy as select
    s.round_id::integer as round_id, s.map::text as map_name, t.guid::text as player_guid,
    t.name::text as player_name, t.weapon::integer as weapon_id, t.shots::integer as shots_fired,
    t.hits::integer as hits, t.kills::integer as kills, t.headshots::integer as headshots,
    s.session_date::date as session_date, s.round_number::integer as round_number,
    s.round_start_unix::bigint as round_start_unix
from slomix.proximity_weapon_accuracy t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_hit_region as select
    s.session_date::date as session_date, s.round_number::integer as round_number,
    s.round_start_unix::integer as round_start_unix, s.map::varchar(64) as map_name,
    t.attacker_guid::varchar(32) as attacker_guid, t.attacker_name::varchar(64) as attacker_name,
    t.victim_guid::varchar(32) as victim_guid, t.weapon::integer as weapon_id,
    t.region::integer as hit_region, t.damage::integer as damage, s.round_id::integer as round_id,
    s.created_at::timestamp as created_at
from slomix.proximity_hit_regions t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_shot_fired as select
    slomix.row_id(s.round_id, t.row_no)::integer as id, s.session_date::date as session_date,
    s.round_number::integer as round_number, s.round_start_unix::integer as round_start_unix,
    s.map::varchar(64) as map_name, t.at_ms::integer as event_time, t.guid::varchar(32) as guid,
    t.weapon::integer as weapon_id, t.origin_x::integer as origin_x, t.origin_y::integer as origin_y,
    t.yaw_degrees::real as view_yaw, t.pitch_degrees::real as view_pitch, s.round_id::integer as round_id,
    s.created_at::timestamp as created_at, left(t.guid, 8)::varchar(32) as guid_canonical
from slomix.proximity_shot_fired t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_aim_lock as select
    s.session_date::date as session_date, s.round_number::integer as round_number,
    s.round_start_unix::integer as round_start_unix, s.map::varchar(64) as map_name,
    t.start_ms::integer as start_time, t.end_ms::integer as end_time, t.duration_ms::integer as duration_ms,
    t.guid::varchar(32) as guid, t.name::varchar(64) as player_name,
    t.target_guid::varchar(32) as target_guid, t.avg_error_degrees::real as avg_err_deg,
    t.avg_distance::integer as avg_dist, t.sample_count::integer as samples,
    s.round_id::integer as round_id, left(t.guid, 8)::varchar(32) as guid_canonical
from slomix.proximity_aim_lock t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_carrier_event as select
    s.session_date::date as session_date, s.round_number::integer as round_number,
    s.round_start_unix::integer as round_start_unix, s.map::varchar(64) as map_name,
    t.carrier_guid::varchar(32) as carrier_guid, t.carrier_name::varchar(64) as carrier_name,
    t.carrier_team::varchar(10) as carrier_team, t.flag_team::varchar(16) as flag_team,
    t.pickup_ms::integer as pickup_time, t.drop_ms::integer as drop_time,
    t.duration_ms::integer as duration_ms, t.outcome::varchar(16) as outcome,
    t.carry_distance::real as carry_distance, t.beeline_distance::real as beeline_distance,
    t.efficiency::real as efficiency, t.pickup_x::integer as pickup_x, t.pickup_y::integer as pickup_y,
    t.pickup_z::integer as pickup_z, t.drop_x::integer as drop_x, t.drop_y::integer as drop_y,
    t.drop_z::integer as drop_z, t.killer_guid::varchar(32) as killer_guid,
    t.killer_name::varchar(64) as killer_name, s.round_id::integer as round_id
from slomix.proximity_carrier_events t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_carrier_kill as select
    slomix.row_id(s.round_id, t.row_no)::integer as id, s.session_date::date as session_date,
    s.round_number::integer as round_number, s.round_start_unix::integer as round_start_unix,
    s.map::varchar(64) as map_name, t.kill_ms::integer as kill_time,
    t.carrier_guid::varchar(32) as carrier_guid, t.killer_guid::varchar(32) as killer_guid,
    t.killer_name::varchar(64) as killer_name, t.distance_at_kill::real as carrier_distance_at_kill,
    s.round_id::integer as round_id, s.created_at::timestamp as created_at
from slomix.proximity_carrier_kills t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_carrier_return as select
    slomix.row_id(s.round_id, t.row_no)::integer as id, s.session_date::date as session_date,
    s.round_number::integer as round_number, s.round_start_unix::integer as round_start_unix,
    s.map::varchar(64) as map_name, t.return_ms::integer as return_time,
    t.returner_guid::varchar(32) as returner_guid, t.returner_name::varchar(64) as returner_name,
    t.returner_team::varchar(10) as returner_team, t.flag_team::varchar(16) as flag_team,
    t.original_carrier_guid::varchar(32) as original_carrier_guid,
    t.return_delay_ms::integer as return_delay_ms, t.drop_x::integer as drop_x, t.drop_y::integer as drop_y,
    t.drop_z::integer as drop_z, s.round_id::integer as round_id, s.created_at::timestamp as created_at
from slomix.proximity_carrier_returns t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_vehicle_progress as select
    s.session_date::date as session_date, s.round_number::integer as round_number,
    s.round_start_unix::integer as round_start_unix, s.map::varchar(64) as map_name,
    t.vehicle_name::varchar(64) as vehicle_name, t.vehicle_type::varchar(32) as vehicle_type,
    t.start_x::integer as start_x, t.start_y::integer as start_y, t.start_z::integer as start_z,
    t.end_x::integer as end_x, t.end_y::integer as end_y, t.end_z::integer as end_z,
    t.total_distance::real as total_distance, t.max_health::integer as max_health,
    t.final_health::integer as final_health, t.destroyed_count::integer as destroyed_count,
    s.round_id::integer as round_id
from slomix.proximity_vehicle_progress t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_escort_credit as select
    s.session_date::date as session_date, s.round_number::integer as round_number,
    s.round_start_unix::integer as round_start_unix, s.map::varchar(64) as map_name,
    t.guid::varchar(32) as player_guid, t.name::varchar(64) as player_name,
    t.mounted_ms::integer as mounted_time_ms, t.near_ms::integer as proximity_time_ms,
    t.escort_distance::real as total_escort_distance, t.credit_distance::real as credit_distance,
    t.sample_count::integer as samples, s.round_id::integer as round_id
from slomix.proximity_escort_credit t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_construction_event as select
    slomix.row_id(s.round_id, t.row_no)::integer as id, s.session_date::date as session_date,
    s.round_number::integer as round_number, s.round_start_unix::integer as round_start_unix,
    s.map::varchar(64) as map_name, t.at_ms::integer as event_time, t.event::varchar(32) as event_type,
    t.guid::varchar(32) as player_guid, t.name::varchar(64) as player_name,
    t.team::varchar(10) as player_team, t.track_name::varchar(64) as track_name, t.x::integer as player_x,
    t.y::integer as player_y, t.z::integer as player_z, s.round_id::integer as round_id
from slomix.proximity_construction_events t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_objective_run as select
    s.session_date::date as session_date, s.round_number::integer as round_number,
    s.round_start_unix::integer as round_start_unix, s.map::varchar(64) as map_name,
    t.engineer_guid::varchar(32) as engineer_guid, t.engineer_name::varchar(64) as engineer_name,
    t.action::varchar(32) as action_type, t.track_name::varchar(64) as track_name,
    t.action_ms::integer as action_time, t.approach_ms::integer as approach_time_ms,
    t.approach_distance::real as approach_distance, t.path_efficiency::real as path_efficiency,
    t.self_kills::integer as self_kills, t.team_kills::integer as team_kills,
    t.enemies_nearby::integer as enemies_nearby, t.teammates_nearby::integer as nearby_teammates,
    t.run_type::varchar(32) as run_type, t.killer_name::varchar(64) as killer_name,
    s.round_id::integer as round_id
from slomix.proximity_objective_runs t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_objective_focus as select
    s.session_date::date as session_date, s.round_number::integer as round_number,
    s.map::varchar(64) as map_name, t.guid::varchar(32) as player_guid, t.name::varchar(64) as player_name,
    t.objective::varchar(64) as objective, t.avg_distance::real as avg_distance,
    t.within_radius_ms::integer as time_within_radius_ms, t.sample_count::integer as samples,
    s.round_start_unix::integer as round_start_unix, s.round_id::integer as round_id
from slomix.proximity_objective_focus t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_spawn_select as select
    s.session_date::date as session_date, s.round_number::integer as round_number,
    s.round_start_unix::integer as round_start_unix, s.map::varchar(64) as map_name,
    s.round_id::integer as round_id
from slomix.proximity_spawn_select t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_skill_snapshot as select
    s.session_date::date as session_date, s.round_number::integer as round_number,
    s.round_start_unix::integer as round_start_unix, s.map::varchar(64) as map_name,
    s.round_id::integer as round_id
from slomix.proximity_skill_snapshot t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_comm_event as select
    s.session_date::date as session_date, s.round_number::integer as round_number,
    s.round_start_unix::integer as round_start_unix, s.map::varchar(64) as map_name,
    s.round_id::integer as round_id
from slomix.proximity_comm_events t join slomix.capture_scope s on s.capture_key = t.capture_key;

create or replace view compat.proximity_support_summary as select
    s.session_date, s.round_number, s.round_start_unix, s.map::varchar(64) as map_name,
    s.support_samples, s.total_samples,
    round(100.0 * s.support_samples / nullif(s.total_samples, 0), 2)::real as support_uptime_pct, s.round_id
from slomix.capture_scope s;

create or replace view compat.proximity_processed_files as select
    c.name as filename,
    s.session_date || '|' || s.map || '|' || s.round_number || '|' || s.round_start_unix as round_key,
    jsonb_build_object(
        'source', case when c.capabilities_declared then 'declared' else 'sections_observed' end,
        'test_mode', coalesce(c.test_mode, false), 'capabilities', c.capabilities) as capabilities
from slomix.capture c join slomix.capture_scope s on s.capture_key = c.capture_key
where c.current;

create view slomix.lifetime_capture as
select s.* from slomix.capture_scope s where not s.truncated;
comment on view slomix.lifetime_capture is
    'Captures that lifetime numbers are made of: whole, no test, of rounds that count (proximity-file 6).';

create function clean_name(p_name text) returns text
    language sql immutable
as $$ select regexp_replace(p_name, '\^[0-9A-Za-z]', '', 'g') $$;
comment on function clean_name is 'A player''s name without colour codes.';

create function is_person(p_guid text) returns boolean
    language sql immutable
as $$ select p_guid !~ '^(OMNIBOT|SLOT[0-9]|WORLD_|NAME:)' $$;
comment on function is_person is 'Whether a guid is that of a person: no bot, slot, world or mere name (proximity-file 6).';

create view player_teamplay_total as
select t.guid as player_guid, left(t.guid, 8) as guid8,
       (array_agg(slomix.clean_name(t.name) order by s.round_end_unix desc, s.name desc))[1] as player_name,
       sum(t.crossfire_participations)::integer as crossfire_participations,
       sum(t.crossfire_kills)::integer as crossfire_kills,
       sum(t.crossfire_damage)::bigint as crossfire_damage,
       sum(t.crossfire_final_blows)::integer as crossfire_final_blows,
       sum(t.delay_sum_ms)::numeric / nullif(sum(t.all_delays), 0) as avg_crossfire_delay_ms,
       sum(t.solo_engagements)::integer as solo_engagements, sum(t.solo_kills)::integer as solo_kills,
       sum(t.targeted)::integer as times_targeted, sum(t.focused)::integer as times_focused,
       sum(t.focus_escapes)::integer as focus_escapes, sum(t.focus_deaths)::integer as focus_deaths,
       sum(t.solo_escapes)::integer as solo_escapes, sum(t.solo_deaths)::integer as solo_deaths,
       sum(t.damage_taken)::bigint as total_damage_taken
from proximity_teamplay t join lifetime_capture s on s.capture_key = t.capture_key
where is_person(t.guid)
group by t.guid;
comment on view player_teamplay_total is
    'Lifetime teamplay as a projection: sums over captures, so that a second import adds nothing (5.5).';

create view crossfire_pair_total as
select p.guid1, p.guid2, max(slomix.clean_name(p.name1)) as name1, max(slomix.clean_name(p.name2)) as name2,
       sum(p.crossfires)::integer as crossfire_count, sum(p.kills)::integer as crossfire_kills,
       sum(p.damage)::bigint as total_combined_damage,
       sum(p.delay_sum_ms)::numeric / nullif(sum(p.all_delays), 0) as avg_delay_ms,
       count(*)::integer as games_together
from proximity_pairs p join lifetime_capture s on s.capture_key = p.capture_key
where is_person(p.guid1) and is_person(p.guid2)
group by p.guid1, p.guid2;
comment on view crossfire_pair_total is 'Lifetime crossfire of two players, by guid and not by name (trap 26).';

create view map_kill_heatmap as
select lower(s.map) as map, h.grid_x, h.grid_y, 512 as grid_size,
       sum(h.axis_kills + h.allies_kills)::bigint as total_kills,
       sum(h.axis_kills)::bigint as axis_kills, sum(h.allies_kills)::bigint as allies_kills
from proximity_kill_heatmap h join lifetime_capture s on s.capture_key = h.capture_key
group by lower(s.map), h.grid_x, h.grid_y;
comment on view map_kill_heatmap is 'Kills by cell of 512 units, at the place where the target died.';

create view map_movement_heatmap as
select lower(s.map) as map, h.grid_x, h.grid_y, 512 as grid_size, sum(h.traversals)::bigint as traversals,
       sum(h.combats)::bigint as combats, sum(h.escapes)::bigint as escapes
from proximity_movement_heatmap h join lifetime_capture s on s.capture_key = h.capture_key
group by lower(s.map), h.grid_x, h.grid_y;
comment on view map_movement_heatmap is 'Samples, hits and escapes by cell of 512 units.';

create or replace view compat.player_teamplay_stats as
select guid8::varchar(32) as player_guid_canonical, crossfire_kills from slomix.player_teamplay_total;

create or replace view compat.crossfire_pairs as
select guid1::varchar(32) as teammate1_guid, guid2::varchar(32) as teammate2_guid
from slomix.crossfire_pair_total;

create view proximity_cross_check as
with fights as (
    select t.capture_key, t.killer_guid, t.target_guid,
           t.outcome = 'killed' and t.killer_guid is not null and not t.friendly_kill as is_kill
    from proximity_engagements t),
hits as (
    select t.capture_key, a ->> 'guid' as guid, sum((a ->> 'damage')::bigint) as damage
    from proximity_engagements t, jsonb_array_elements(t.attackers) a
    where a ->> 'team' <> t.target_team and not t.on_corpse
    group by t.capture_key, a ->> 'guid'),
seen as (
    select capture_key, left(guid, 8) as guid8, sum(kills) as kills, sum(deaths) as deaths,
           sum(damage) as damage
    from (select capture_key, killer_guid as guid, count(*) as kills, 0 as deaths, 0 as damage
          from fights where is_kill group by capture_key, killer_guid
          union all
          select capture_key, target_guid, 0, count(*), 0 from fights where is_kill
          group by capture_key, target_guid
          union all
          select capture_key, guid, 0, 0, damage from hits) each_side
    group by capture_key, left(guid, 8))
select s.server, s.round_fingerprint, s.round_id, s.name as capture, p.guid8, p.name_clean as name,
       p.kills as stats_kills, coalesce(x.kills, 0)::integer as capture_kills,
       p.deaths as stats_deaths, coalesce(x.deaths, 0)::integer as capture_deaths,
       p.damage_given as stats_damage, coalesce(x.damage, 0)::bigint as capture_damage,
       coalesce(x.kills, 0)::integer - p.kills as kills_difference,
       coalesce(x.deaths, 0)::integer - p.deaths as deaths_difference,
       coalesce(x.damage, 0)::bigint - p.damage_given as damage_difference
from capture_scope s
join player_round p on p.server = s.server and p.round_fingerprint = s.round_fingerprint
left join seen x on x.capture_key = s.capture_key and x.guid8 = p.guid8;
comment on view proximity_cross_check is
    'Kills, deaths and damage of each player by stats file and by capture: a defect of either side shows the same evening. Damage leaves bodies out (trap 11) and counts overkill.';

create view proximity_cross_check_round as
select server, round_fingerprint, round_id, capture, count(*) as players,
       sum(stats_kills) as stats_kills, sum(capture_kills) as capture_kills,
       count(*) filter (where kills_difference <> 0) as players_with_other_kills,
       count(*) filter (where deaths_difference <> 0) as players_with_other_deaths,
       sum(stats_damage) as stats_damage, sum(capture_damage) as capture_damage,
       round(100.0 * sum(damage_difference) / nullif(sum(stats_damage), 0), 1) as damage_difference_percent
from proximity_cross_check
group by server, round_fingerprint, round_id, capture;
comment on view proximity_cross_check_round is 'proximity_cross_check summed over each round.';

-- Website: consumers 5.7. Every function takes the scope (the narrower wins) and says what it is of.

create function web.proximity_keys(
    range_days integer, day date, map text, round_no integer, start_unix integer)
    returns table (capture_key bigint)
    language sql stable
as $$
    select s.capture_key from slomix.capture_scope s
    where case when $2 is not null then s.session_date = $2
               else s.session_date >= (now() at time zone 'UTC')::date - coalesce($1, 30) end
      and ($3 is null or lower(s.map) = lower($3))
      and ($4 is null or s.round_number = $4)
      and (coalesce($5, 0) <= 0 or s.round_start_unix = $5)
$$;
comment on function web.proximity_keys is 'The captures of a scope (proximity-file 7.1).';

create function web.proximity_envelope(
    ready boolean, range_days integer, day date, map text, round_no integer, start_unix integer)
    returns jsonb
    language sql stable
as $$
    select jsonb_build_object(
        'status', case when $1 then 'ok' else 'prototype' end, 'ready', $1,
        'message', case when $1 then null else 'no data in this scope' end,
        'range_days', coalesce($2, 30), 'generated_at', now(),
        'scope', jsonb_build_object('session_date', $3, 'map_name', $4, 'round_number', $5,
                                    'round_start_unix', $6))
$$;

create function slomix.path_slice(p_key bigint, p_guid text, p_from integer, p_to integer) returns jsonb
    language sql stable
as $$
    select coalesce(jsonb_agg(jsonb_build_object('time', p.at_ms, 'x', p.x, 'y', p.y, 'z', p.z,
                                                 'speed', p.speed, 'health', p.health) order by p.point_no), '[]')
    from (select path from slomix.proximity_player_tracks
          where capture_key = p_key and guid = p_guid and spawn_ms <= p_from
          order by spawn_ms desc, row_no limit 1) life,
         slomix.path_points(life.path) p
    where p.at_ms between p_from and p_to
$$;
comment on function slomix.path_slice is 'Where a player was between two moments, by the life that began last before.';

create function slomix.strafe(p_slice jsonb) returns jsonb
    language plpgsql immutable set search_path = pg_catalog
as $$
declare
    v_point  jsonb;
    v_last   jsonb;
    v_dx     double precision;
    v_dy     double precision;
    v_angle  double precision;
    v_before double precision;
    v_change double precision;
    v_turns  integer := 0;
    v_way    double precision := 0;
    v_time   double precision;
begin
    if jsonb_array_length(p_slice) < 3 then
        return null;
    end if;
    for v_point in select jsonb_array_elements(p_slice) loop
        if v_last is not null then
            v_dx := (v_point ->> 'x')::double precision - (v_last ->> 'x')::double precision;
            v_dy := (v_point ->> 'y')::double precision - (v_last ->> 'y')::double precision;
            -- Shorter steps are noise: the next one is measured from the same point.
            continue when v_dx * v_dx + v_dy * v_dy < 25;
            v_way := v_way + sqrt(v_dx * v_dx + v_dy * v_dy);
            v_angle := atan2d(v_dy, v_dx);
            if v_before is not null then
                v_change := abs(v_angle - v_before);
                v_turns := v_turns + (least(v_change, 360 - v_change) >= 40)::integer;
            end if;
            v_before := v_angle;
        end if;
        v_last := v_point;
    end loop;
    v_time := ((p_slice -> -1 ->> 'time')::double precision - (p_slice -> 0 ->> 'time')::double precision) / 1000;
    return jsonb_build_object('turns', v_turns, 'distance', round(v_way::numeric, 1),
        'turn_rate', case when v_time > 0 then round((v_turns / v_time)::numeric, 4) end);
end $$;
comment on function slomix.strafe is
    'How often a player turned in a slice of his path: steps of 5 units and more, turns of 40 degrees and more (4.11).';

create view web.proximity_engagements as
select slomix.row_id(s.round_id, t.row_no) as id, s.capture_key, s.server, s.session_date, s.map, s.round_number,
       s.round_start_unix, s.round_id, t.row_no, t.engagement_id, t.start_ms, t.end_ms, t.duration_ms,
       t.target_guid, slomix.clean_name(t.target_name) as target_name, t.target_team, t.outcome,
       t.total_damage, t.killer_guid, slomix.clean_name(t.killer_name) as killer_name, t.attacker_count,
       t.crossfire, t.crossfire_delay_ms, t.distance, t.on_corpse, t.friendly_kill, t.attackers,
       t.end_x, t.end_y, floor(t.end_x / 256)::integer as grid_x, floor(t.end_y / 256)::integer as grid_y,
       t.end_ms / 60000 as minute
from slomix.proximity_engagements t
join slomix.capture_scope s on s.capture_key = t.capture_key;
comment on view web.proximity_engagements is
    'Engagements. grid: cell of 256 units at the target''s end, world units, not metres. on_corpse: against a body (trap 11).';

create view web.proximity_lives as
select s.capture_key, s.server, s.session_date, s.map, s.round_number, s.round_start_unix, s.round_id, t.row_no,
       t.guid, slomix.clean_name(t.name) as name, t.team, t.class, t.spawn_ms, t.death_ms, t.death_type,
       t.duration_ms, t.time_to_first_move_ms, t.total_distance, t.plausible_distance, t.avg_speed,
       t.peak_speed, t.sprint_percent, t.sprint_time_percent, t.post_spawn_distance, t.path_incomplete
from slomix.proximity_player_tracks t
join slomix.capture_scope s on s.capture_key = t.capture_key;
comment on view web.proximity_lives is
    'Lives with what their paths say. A revive does not resume a path, so medics'' teams are undercounted (trap 10).';

create function web.proximity_duos(
    range_days integer default 30, day date default null, map text default null,
    round_no integer default null, start_unix integer default null, most integer default 10) returns jsonb
    language sql stable
as $$
    with duos as (
        select p.guid1, p.guid2, max(slomix.clean_name(p.name1)) as player1,
               max(slomix.clean_name(p.name2)) as player2, sum(p.kills) as kills, sum(p.crossfires) as crossfires,
               round(sum(p.delay_sum_ms)::numeric / nullif(sum(p.all_delays), 0)) as delay
        from slomix.proximity_pairs p
        where p.capture_key in (select capture_key from web.proximity_keys($1, $2, $3, $4, $5))
          and slomix.is_person(p.guid1) and slomix.is_person(p.guid2)
        group by p.guid1, p.guid2
        order by sum(p.kills) desc, sum(p.crossfires) desc, p.guid1, p.guid2
        limit least(coalesce($6, 10), 50))
    select web.proximity_envelope(count(*) > 0, $1, $2, $3, $4, $5) || jsonb_build_object('duos',
        coalesce(jsonb_agg(jsonb_build_object('player1', player1, 'player2', player2, 'crossfire_kills', kills,
            'crossfire_count', crossfires, 'avg_delay_ms', delay)
            order by kills desc, crossfires desc, guid1, guid2), '[]'))
    from duos
$$;
comment on function web.proximity_duos is 'Payload of /proximity/duos, by guid (trap 26); a delay of 0 counts (trap 15).';

create function web.proximity_summary(
    range_days integer default 30, day date default null, map text default null,
    round_no integer default null, start_unix integer default null) returns jsonb
    language sql stable
as $$
    with k as materialized (select capture_key from web.proximity_keys($1, $2, $3, $4, $5)),
    e as (select * from web.proximity_engagements where capture_key in (select capture_key from k)),
    l as (select * from web.proximity_lives where capture_key in (select capture_key from k)),
    sums as (
        select count(*) as total, round(avg(distance)::numeric, 1) as distance,
               count(*) filter (where crossfire) as crossfires,
               count(distinct (grid_x, grid_y, lower(e.map))) as zones,
               round(avg(duration_ms)) as duration, round(avg(attacker_count), 2) as attackers,
               round(100.0 * count(*) filter (where outcome = 'escaped') / nullif(count(*), 0), 1) as escapes,
               round(100.0 * count(*) filter (where outcome = 'killed') / nullif(count(*), 0), 1) as kills
        from e)
    select web.proximity_envelope(sums.total > 0, $1, $2, $3, $4, $5) || jsonb_build_object(
        'total_engagements', sums.total, 'avg_distance_m', sums.distance, 'crossfire_events', sums.crossfires,
        'hotzones', sums.zones, 'avg_duration_ms', sums.duration, 'avg_attackers', sums.attackers,
        'escape_rate_pct', sums.escapes, 'kill_rate_pct', sums.kills,
        'unique_players', (select count(distinct guid) from l where slomix.is_person(guid)),
        'avg_track_distance_m', (select round(avg(total_distance)::numeric, 1) from l),
        'avg_speed', (select round(avg(avg_speed)::numeric, 1) from l),
        'avg_sprint_pct', (select round(avg(sprint_percent)::numeric, 1) from l),
        'avg_time_to_first_move_ms', (select round(avg(time_to_first_move_ms)) from l),
        'sample_rounds', (select count(*) from k),
        'top_duos', web.proximity_duos($1, $2, $3, $4, $5, 10) -> 'duos')
    from sums
$$;
comment on function web.proximity_summary is 'Payload of /proximity/summary; the keys that end in _m are world units (trap 25).';

create function web.proximity_buckets(
    range_days integer default 30, day date default null, map text default null,
    round_no integer default null, start_unix integer default null) returns jsonb
    language sql stable
as $$
    with buckets as (
        select case when $4 is not null or coalesce($5, 0) > 0 then lpad(minute::text, 3, '0')
                    else session_date::text end as bucket,
               count(*) as engagements, count(*) filter (where crossfire) as crossfires
        from web.proximity_engagements
        where capture_key in (select capture_key from web.proximity_keys($1, $2, $3, $4, $5))
        group by 1)
    select web.proximity_envelope(count(*) > 0, $1, $2, $3, $4, $5) || jsonb_build_object(
        'bucket', case when $4 is not null or coalesce($5, 0) > 0 then 'minute' else 'day' end,
        'buckets', coalesce(jsonb_agg(jsonb_build_object('date', bucket, 'bucket_label',
            case when bucket ~ '^[0-9]+$' then bucket::integer || ' min' else substr(bucket, 6) end,
            'engagements', engagements, 'crossfires', crossfires) order by bucket), '[]'))
    from buckets
$$;
comment on function web.proximity_buckets is 'Payload of /proximity/engagements: minutes within a round, else days.';

create function web.proximity_hotzones(
    range_days integer default 30, day date default null, map text default null,
    round_no integer default null, start_unix integer default null) returns jsonb
    language sql stable
as $$
    with e as materialized (
        select lower(t.map) as of_map, t.grid_x, t.grid_y, t.outcome
        from web.proximity_engagements t
        where t.capture_key in (select capture_key from web.proximity_keys($1, $2, $3, $4, $5))),
    busiest as (select of_map from e group by of_map order by count(*) desc, of_map limit 1),
    zones as (
        select grid_x, grid_y, count(*) filter (where outcome = 'killed') as kills, count(*) as engagements
        from e join busiest using (of_map)
        group by grid_x, grid_y
        order by 3 desc, 4 desc, grid_x, grid_y limit 200)
    select web.proximity_envelope(count(*) > 0, $1, $2, $3, $4, $5) || jsonb_build_object(
        'source', 'engagements', 'map_name', (select of_map from busiest), 'cell_units', 256,
        'hotzones', coalesce(jsonb_agg(jsonb_build_object('grid_x', grid_x, 'grid_y', grid_y, 'kills', kills,
            'engagements', engagements, 'non_kill_events', engagements - kills)
            order by kills desc, engagements desc, grid_x, grid_y), '[]'))
    from zones
$$;
comment on function web.proximity_hotzones is
    'Payload of /proximity/hotzones: cells of 256 units where targets ended; of the busiest map without one.';

create function web.proximity_movers(
    range_days integer default 30, day date default null, map text default null,
    round_no integer default null, start_unix integer default null, most integer default 5) returns jsonb
    language sql stable
as $$
    with m as materialized (
        select guid, (array_agg(name order by session_date desc, row_no desc))[1] as name, count(*) as tracks,
               round(sum(total_distance)::numeric, 1) as distance, round(avg(sprint_percent)::numeric, 1) as sprint,
               round(avg(time_to_first_move_ms)) as reaction, round(avg(duration_ms)) as survival
        from web.proximity_lives
        where capture_key in (select capture_key from web.proximity_keys($1, $2, $3, $4, $5))
          and slomix.is_person(guid)
        group by guid),
    places as (
        select m.*, row_number() over (order by distance desc, guid) as by_distance,
               row_number() over (order by sprint desc nulls last, guid) as by_sprint,
               row_number() over (order by reaction nulls last, guid) as by_reaction,
               row_number() over (order by survival desc nulls last, guid) as by_survival
        from m)
    select web.proximity_envelope(count(*) > 0, $1, $2, $3, $4, $5) || jsonb_build_object(
        'distance', coalesce(jsonb_agg(jsonb_build_object('guid', guid, 'name', name, 'total_distance', distance,
            'tracks', tracks) order by by_distance) filter (where by_distance <= least(coalesce($6, 5), 25)), '[]'),
        'sprint', coalesce(jsonb_agg(jsonb_build_object('guid', guid, 'name', name, 'sprint_pct', sprint,
            'tracks', tracks) order by by_sprint)
            filter (where by_sprint <= least(coalesce($6, 5), 25) and sprint is not null), '[]'),
        'reaction', coalesce(jsonb_agg(jsonb_build_object('guid', guid, 'name', name, 'reaction_ms', reaction,
            'tracks', tracks) order by by_reaction)
            filter (where by_reaction <= least(coalesce($6, 5), 25) and reaction is not null), '[]'),
        'survival', coalesce(jsonb_agg(jsonb_build_object('guid', guid, 'name', name, 'duration_ms', survival,
            'tracks', tracks) order by by_survival)
            filter (where by_survival <= least(coalesce($6, 5), 25) and survival is not null), '[]'))
    from places
$$;
comment on function web.proximity_movers is 'Payload of /proximity/movers, by guid (trap 26).';

create function web.proximity_teamplay(
    range_days integer default 30, day date default null, map text default null,
    round_no integer default null, start_unix integer default null, most integer default 5) returns jsonb
    language sql stable
as $$
    with k as materialized (select capture_key from web.proximity_keys($1, $2, $3, $4, $5)),
    p as materialized (
        select guid, max(slomix.clean_name(name)) as name, sum(crossfire_kills) as kills,
               sum(crossfire_participations) as crossfires,
               round(sum(delay_sum_ms)::numeric / nullif(sum(all_delays), 0)) as delay,
               sum(focused) as focused, sum(focus_escapes) as escapes
        from slomix.proximity_teamplay
        where capture_key in (select capture_key from k) and slomix.is_person(guid)
        group by guid),
    places as (
        select p.*, row_number() over (order by kills desc, crossfires desc, guid) as by_kills,
               row_number() over (order by delay nulls last, guid) as by_delay,
               row_number() over (order by escapes::numeric / nullif(focused, 0) desc nulls last, guid) as by_escapes
        from p)
    select web.proximity_envelope(count(*) > 0, $1, $2, $3, $4, $5) || jsonb_build_object(
        'sampled_engagements', (select count(*) from slomix.proximity_engagements
                                where capture_key in (select capture_key from k)),
        'crossfire_kills', coalesce(jsonb_agg(jsonb_build_object('guid', guid, 'name', name, 'crossfire_kills', kills,
            'crossfire_count', crossfires, 'kill_rate_pct', round(100 * kills / nullif(crossfires, 0), 1))
            order by by_kills) filter (where by_kills <= least(coalesce($6, 5), 25) and crossfires > 0), '[]'),
        'sync', coalesce(jsonb_agg(jsonb_build_object('guid', guid, 'name', name, 'avg_delay_ms', delay,
            'crossfire_count', crossfires) order by by_delay)
            filter (where by_delay <= least(coalesce($6, 5), 25) and delay is not null), '[]'),
        'focus_survival', coalesce(jsonb_agg(jsonb_build_object('guid', guid, 'name', name, 'times_focused', focused,
            'focus_escapes', escapes, 'survival_pct', round(100 * escapes / nullif(focused, 0), 1))
            order by by_escapes) filter (where by_escapes <= least(coalesce($6, 5), 25) and focused > 0), '[]'))
    from places
$$;
comment on function web.proximity_teamplay is
    'Payload of /proximity/teamplay. crossfire_kills counts every participant of a crossfire that killed (trap 19).';

create function web.proximity_trades_summary(
    range_days integer default 30, day date default null, map text default null,
    round_no integer default null, start_unix integer default null) returns jsonb
    language sql stable
as $$
    with k as materialized (select capture_key from web.proximity_keys($1, $2, $3, $4, $5))
    select web.proximity_envelope(count(*) > 0, $1, $2, $3, $4, $5) || jsonb_build_object(
        'events', count(*), 'trade_opportunities', coalesce(sum(opportunity_count), 0),
        'trade_attempts', coalesce(sum(attempt_count), 0), 'trade_success', coalesce(sum(success_count), 0),
        'missed_trade_candidates', coalesce(sum(missed_count), 0),
        'isolation_deaths', count(*) filter (where isolated),
        'coverage_incomplete', count(*) filter (where coverage_incomplete),
        'support_uptime_pct', (select round(100.0 * sum(c.support_samples) / nullif(sum(c.total_samples), 0), 2)
                               from slomix.capture c where c.capture_key in (select capture_key from k)))
    from slomix.proximity_trades
    where rules = 'corrected' and capture_key in (select capture_key from k)
$$;
comment on function web.proximity_trades_summary is 'Payload of /proximity/trades/summary, by the corrected rules (4.7).';

create view web.proximity_trades as
select s.capture_key, s.server, s.session_date, s.map, s.round_number, s.round_start_unix, s.round_id, t.row_no,
       t.at_ms, t.victim_guid, slomix.clean_name(t.victim_name) as victim, t.killer_guid,
       slomix.clean_name(t.killer_name) as killer, t.opportunity_count, t.attempt_count, t.success_count,
       t.missed_count, t.opportunities, t.attempts, t.successes, t.missed, t.nearest_mate_distance,
       t.isolated, t.coverage_incomplete,
       case when t.success_count > 0 then 'trade_success' when t.attempt_count > 0 then 'trade_attempt'
            when t.missed_count > 0 then 'missed_candidate' else 'trade_event' end as outcome
from slomix.proximity_trades t
join slomix.capture_scope s on s.capture_key = t.capture_key
where t.rules = 'corrected';
comment on view web.proximity_trades is 'Kills and whether they were traded, by the corrected rules (4.7).';

create view web.proximity_scopes as
select session_date, server, map, round_number, round_start_unix, round_end_unix, round_id, session_id,
       link_status, (select count(*) from slomix.proximity_engagements e
                     where e.capture_key = s.capture_key) as engagements
from slomix.capture_scope s;
comment on view web.proximity_scopes is 'What can be looked at: one row for each capture (consumers 5.7).';

create view web.proximity_cross_check as select * from slomix.proximity_cross_check;
comment on view web.proximity_cross_check is 'Each player by stats file and by capture, side by side.';

create function web.proximity_event(event_id integer) returns jsonb
    language sql stable
as $$
    select jsonb_build_object(
        'id', e.id, 'session_date', e.session_date, 'round_number', e.round_number,
        'round_start_unix', e.round_start_unix, 'map_name', e.map, 'target_guid', e.target_guid,
        'target_name', e.target_name, 'outcome', e.outcome, 'total_damage', e.total_damage,
        'start_time_ms', e.start_ms, 'end_time_ms', e.end_ms, 'duration_ms', e.duration_ms,
        'num_attackers', e.attacker_count, 'is_crossfire', e.crossfire,
        'position_path', slomix.fight_path(t.path), 'attackers', e.attackers, 'start_x', t.start_x,
        'start_y', t.start_y, 'end_x', t.end_x, 'end_y', t.end_y, 'distance_traveled', e.distance,
        'round_id', e.round_id,
        'target_path', p.target, 'attacker_path', p.attacker,
        'strafe', jsonb_build_object('target', slomix.strafe(p.target), 'attacker', slomix.strafe(p.attacker)))
    from web.proximity_engagements e
    join slomix.proximity_engagements t on t.capture_key = e.capture_key and t.row_no = e.row_no
    cross join lateral (
        select slomix.path_slice(e.capture_key, e.target_guid, e.start_ms, e.end_ms) as target,
               slomix.path_slice(e.capture_key, e.killer_guid, e.start_ms, e.end_ms) as attacker) p
    where e.round_id = $1 / 1000 and e.row_no = $1 % 1000
$$;
comment on function web.proximity_event is
    'Payload of /proximity/event/{id}, with the slice of the life that holds its start (trap 27).';

-- The website's functions read tables that their callers may not.
do $$
declare
    v_function regprocedure;
begin
    for v_function in
        select p.oid::regprocedure from pg_catalog.pg_proc p
        where p.pronamespace = 'web'::regnamespace and p.proname like 'proximity%'
    loop
        execute format('alter function %s security definer set search_path = pg_catalog', v_function);
    end loop;
end $$;

create or replace function grant_view_functions() returns void
    language sql
as $$
    grant execute on function slomix.as_int4(bigint), slomix.local_time(text),
        slomix.arrival_of(text, text, bigint), slomix.canonical_id(bigint, text, integer),
        slomix.has_leg(text, text), slomix.local_day(text, bigint), slomix.row_id(integer, integer),
        slomix.fight_path(text), slomix.life_path(text), slomix.path_points(text),
        slomix.clean_name(text), slomix.is_person(text) to public
$$;
select slomix.grant_readers();
