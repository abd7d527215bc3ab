-- Proximity relations of compat 4.2, present and empty until their leg fills them (R28).
-- player_teamplay_stats and crossfire_pairs are named there without a reader; the columns of the second are ours.

create view compat.combat_engagement as select
    null::integer as id, null::date as session_date, null::integer as round_number,
    null::varchar(64) as map_name, null::integer as engagement_id,
    null::integer as start_time_ms, null::integer as end_time_ms, null::integer as duration_ms,
    null::varchar(32) as target_guid, null::varchar(64) as target_name,
    null::varchar(10) as target_team, null::varchar(20) as outcome,
    null::integer as total_damage_taken, null::varchar(32) as killer_guid,
    null::varchar(64) as killer_name, null::jsonb as position_path, null::real as start_x,
    null::real as start_y, null::real as end_x, null::real as end_y,
    null::real as distance_traveled, null::jsonb as attackers, null::integer as num_attackers,
    null::boolean as is_crossfire, null::integer as crossfire_delay_ms,
    null::jsonb as crossfire_participants, null::timestamp as created_at,
    null::integer as round_start_unix, null::integer as round_end_unix,
    null::integer as round_id
where false;

create view compat.player_track as select
    null::integer as id, null::date as session_date, null::integer as round_number,
    null::varchar(64) as map_name, null::varchar(32) as player_guid,
    null::varchar(64) as player_name, null::varchar(10) as team,
    null::varchar(16) as player_class, null::integer as spawn_time_ms,
    null::integer as death_time_ms, null::integer as duration_ms,
    null::integer as first_move_time_ms, null::integer as time_to_first_move_ms,
    null::integer as sample_count, null::jsonb as path, null::real as total_distance,
    null::real as avg_speed, null::real as sprint_percentage, null::timestamp as created_at,
    null::integer as round_start_unix, null::integer as round_id, null::real as peak_speed,
    null::real as stance_standing_sec, null::real as stance_crouching_sec,
    null::real as stance_prone_sec, null::real as sprint_sec, null::real as post_spawn_distance
where false;

create view compat.proximity_kill_outcome as select
    null::integer as id, null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::integer as kill_time, null::varchar(32) as victim_guid,
    null::varchar(64) as victim_name, null::varchar(32) as killer_guid,
    null::varchar(64) as killer_name, null::integer as kill_mod, null::varchar(16) as outcome,
    null::integer as outcome_time, null::integer as delta_ms,
    null::integer as effective_denied_ms, null::varchar(32) as gibber_guid,
    null::varchar(64) as gibber_name, null::varchar(32) as reviver_guid,
    null::varchar(64) as reviver_name, null::integer as round_id, null::timestamp as created_at,
    null::varchar(32) as killer_guid_canonical
where false;

create view compat.proximity_combat_position as select
    null::integer as id, null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::integer as event_time, null::varchar(16) as event_type,
    null::varchar(32) as attacker_guid, null::varchar(64) as attacker_name,
    null::varchar(10) as attacker_team, null::varchar(16) as attacker_class,
    null::varchar(32) as victim_guid, null::varchar(64) as victim_name,
    null::varchar(10) as victim_team, null::varchar(16) as victim_class,
    null::integer as attacker_x, null::integer as attacker_y, null::integer as attacker_z,
    null::integer as victim_x, null::integer as victim_y, null::integer as victim_z,
    null::integer as weapon_id, null::integer as means_of_death, null::integer as round_id,
    null::timestamp as created_at, null::integer as killer_health, null::integer as axis_alive,
    null::integer as allies_alive, null::varchar(32) as attacker_guid_canonical
where false;

create view compat.proximity_spawn_timing as select
    null::integer as id, null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::varchar(32) as killer_guid, null::varchar(64) as killer_name,
    null::varchar(10) as killer_team, null::varchar(32) as victim_guid,
    null::varchar(64) as victim_name, null::varchar(10) as victim_team,
    null::integer as kill_time, null::integer as enemy_spawn_interval,
    null::integer as time_to_next_spawn, null::real as spawn_timing_score,
    null::timestamp as created_at, null::integer as round_id, null::real as victim_reinf,
    null::varchar(32) as killer_guid_canonical
where false;

create view compat.proximity_lua_trade_kill as select
    null::integer as id, null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::integer as original_kill_time, null::integer as traded_kill_time,
    null::integer as delta_ms, null::varchar(32) as original_victim_guid,
    null::varchar(64) as original_victim_name, null::varchar(32) as original_killer_guid,
    null::varchar(64) as original_killer_name, null::varchar(32) as trader_guid,
    null::varchar(64) as trader_name, null::integer as round_id,
    null::varchar(32) as trader_guid_canonical
where false;

create view compat.proximity_reaction_metric as select
    null::integer as id, null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::varchar(32) as target_guid, null::varchar(64) as target_name,
    null::varchar(16) as target_class, null::varchar(20) as outcome,
    null::integer as return_fire_ms, null::integer as dodge_reaction_ms,
    null::integer as support_reaction_ms, null::timestamp as created_at,
    null::integer as round_id
where false;

create view compat.proximity_trade_event as select
    null::integer as id, null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::varchar(32) as victim_guid, null::varchar(64) as victim_name,
    null::varchar(64) as killer_name, null::integer as death_time_ms,
    null::integer as opportunity_count, null::jsonb as opportunities,
    null::integer as attempt_count, null::jsonb as attempts, null::integer as success_count,
    null::jsonb as successes, null::integer as missed_count,
    null::boolean as is_isolation_death, null::integer as round_id
where false;

create view compat.proximity_support_summary as select
    null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::integer as support_samples, null::integer as total_samples,
    null::real as support_uptime_pct, null::integer as round_id
where false;

create view compat.proximity_team_cohesion as select
    null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::integer as sample_time, null::varchar(10) as team, null::integer as alive_count,
    null::real as dispersion, null::real as max_spread, null::integer as straggler_count,
    null::varchar(128) as buddy_pair_guids, null::real as buddy_distance,
    null::integer as round_id
where false;

create view compat.proximity_crossfire_opportunity as select
    null::integer as id, null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::integer as event_time, null::varchar(32) as target_guid,
    null::varchar(10) as target_team, null::varchar(32) as teammate1_guid,
    null::varchar(32) as teammate2_guid, null::real as angular_separation,
    null::boolean as was_executed, null::integer as damage_within_window,
    null::timestamp as created_at, null::integer as round_id
where false;

create view compat.proximity_team_push as select
    null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::integer as start_time, null::integer as end_time, null::varchar(10) as team,
    null::real as avg_speed, null::real as alignment_score, null::real as push_quality,
    null::integer as participant_count, null::varchar(64) as toward_objective,
    null::timestamp as created_at, null::integer as round_id
where false;

create view compat.proximity_focus_fire as select
    null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::integer as engagement_id, null::varchar(32) as target_guid,
    null::varchar(64) as target_name, null::integer as attacker_count,
    null::integer as total_damage, null::integer as duration, null::real as focus_score,
    null::integer as round_id
where false;

create view compat.proximity_revive as select
    null::integer as id, null::integer as round_id, null::text as map_name,
    null::text as medic_guid, null::text as medic_name, null::text as revived_guid,
    null::text as revived_name, null::integer as revive_time, null::real as distance_to_enemy,
    null::boolean as under_fire, null::timestamp as created_at, null::date as session_date,
    null::integer as round_number, null::bigint as round_start_unix
where false;

create view compat.proximity_weapon_accuracy as select
    null::integer as round_id, null::text as map_name, null::text as player_guid,
    null::text as player_name, null::integer as weapon_id, null::integer as shots_fired,
    null::integer as hits, null::integer as kills, null::integer as headshots,
    null::date as session_date, null::integer as round_number, null::bigint as round_start_unix
where false;

create view compat.proximity_hit_region as select
    null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::varchar(32) as attacker_guid, null::varchar(64) as attacker_name,
    null::varchar(32) as victim_guid, null::integer as weapon_id, null::integer as hit_region,
    null::integer as damage, null::integer as round_id, null::timestamp as created_at
where false;

create view compat.proximity_shot_fired as select
    null::integer as id, null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::integer as event_time, null::varchar(32) as guid, null::integer as weapon_id,
    null::integer as origin_x, null::integer as origin_y, null::real as view_yaw,
    null::real as view_pitch, null::integer as round_id, null::timestamp as created_at,
    null::varchar(32) as guid_canonical
where false;

create view compat.proximity_aim_lock as select
    null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::integer as start_time, null::integer as end_time, null::integer as duration_ms,
    null::varchar(32) as guid, null::varchar(64) as player_name,
    null::varchar(32) as target_guid, null::real as avg_err_deg, null::integer as avg_dist,
    null::integer as samples, null::integer as round_id, null::varchar(32) as guid_canonical
where false;

create view compat.proximity_carrier_event as select
    null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::varchar(32) as carrier_guid, null::varchar(64) as carrier_name,
    null::varchar(10) as carrier_team, null::varchar(16) as flag_team,
    null::integer as pickup_time, null::integer as drop_time, null::integer as duration_ms,
    null::varchar(16) as outcome, null::real as carry_distance, null::real as beeline_distance,
    null::real as efficiency, null::integer as pickup_x, null::integer as pickup_y,
    null::integer as pickup_z, null::integer as drop_x, null::integer as drop_y,
    null::integer as drop_z, null::varchar(32) as killer_guid, null::varchar(64) as killer_name,
    null::integer as round_id
where false;

create view compat.proximity_carrier_kill as select
    null::integer as id, null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::integer as kill_time, null::varchar(32) as carrier_guid,
    null::varchar(32) as killer_guid, null::varchar(64) as killer_name,
    null::real as carrier_distance_at_kill, null::integer as round_id,
    null::timestamp as created_at
where false;

create view compat.proximity_carrier_return as select
    null::integer as id, null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::integer as return_time, null::varchar(32) as returner_guid,
    null::varchar(64) as returner_name, null::varchar(10) as returner_team,
    null::varchar(16) as flag_team, null::varchar(32) as original_carrier_guid,
    null::integer as return_delay_ms, null::integer as drop_x, null::integer as drop_y,
    null::integer as drop_z, null::integer as round_id, null::timestamp as created_at
where false;

create view compat.proximity_vehicle_progress as select
    null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::varchar(64) as vehicle_name, null::varchar(32) as vehicle_type,
    null::integer as start_x, null::integer as start_y, null::integer as start_z,
    null::integer as end_x, null::integer as end_y, null::integer as end_z,
    null::real as total_distance, null::integer as max_health, null::integer as final_health,
    null::integer as destroyed_count, null::integer as round_id
where false;

create view compat.proximity_escort_credit as select
    null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::varchar(32) as player_guid, null::varchar(64) as player_name,
    null::integer as mounted_time_ms, null::integer as proximity_time_ms,
    null::real as total_escort_distance, null::real as credit_distance,
    null::integer as samples, null::integer as round_id
where false;

create view compat.proximity_construction_event as select
    null::integer as id, null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::integer as event_time, null::varchar(32) as event_type,
    null::varchar(32) as player_guid, null::varchar(64) as player_name,
    null::varchar(10) as player_team, null::varchar(64) as track_name,
    null::integer as player_x, null::integer as player_y, null::integer as player_z,
    null::integer as round_id
where false;

create view compat.proximity_objective_run as select
    null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name,
    null::varchar(32) as engineer_guid, null::varchar(64) as engineer_name,
    null::varchar(32) as action_type, null::varchar(64) as track_name,
    null::integer as action_time, null::integer as approach_time_ms,
    null::real as approach_distance, null::real as path_efficiency, null::integer as self_kills,
    null::integer as team_kills, null::integer as enemies_nearby,
    null::integer as nearby_teammates, null::varchar(32) as run_type,
    null::varchar(64) as killer_name, null::integer as round_id
where false;

create view compat.proximity_objective_focus as select
    null::date as session_date, null::integer as round_number, null::varchar(64) as map_name,
    null::varchar(32) as player_guid, null::varchar(64) as player_name,
    null::varchar(64) as objective, null::real as avg_distance,
    null::integer as time_within_radius_ms, null::integer as samples,
    null::integer as round_start_unix, null::integer as round_id
where false;

create view compat.proximity_processed_files as select
    null::text as filename, null::text as round_key, null::jsonb as capabilities
where false;

create view compat.proximity_spawn_select as select
    null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name, null::integer as round_id
where false;

create view compat.proximity_skill_snapshot as select
    null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name, null::integer as round_id
where false;

create view compat.proximity_comm_event as select
    null::date as session_date, null::integer as round_number,
    null::integer as round_start_unix, null::varchar(64) as map_name, null::integer as round_id
where false;

create view compat.player_teamplay_stats as select
    null::varchar(32) as player_guid_canonical, null::integer as crossfire_kills
where false;

create view compat.crossfire_pairs as select
    null::varchar(32) as teammate1_guid, null::varchar(32) as teammate2_guid
where false;
