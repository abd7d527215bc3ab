-- Relations of legs that do not exist yet: present and empty, because a missing one is an error page
-- and an empty one a sane answer (compat 1.4, 4.1, R28). Their legs replace them.

create view compat.lua_round_teams as select
    null::integer as id, null::varchar(64) as match_id, null::integer as round_number,
    null::integer as round_id, null::varchar(64) as map_name, null::bigint as round_start_unix,
    null::bigint as round_end_unix, null::integer as actual_duration_seconds,
    null::integer as total_pause_seconds, null::integer as pause_count,
    null::varchar(20) as end_reason, null::integer as winner_team,
    null::integer as defender_team, null::integer as time_limit_minutes,
    null::timestamptz as captured_at, null::varchar(16) as lua_version,
    null::integer as lua_warmup_seconds, null::bigint as lua_warmup_start_unix,
    null::jsonb as lua_pause_events, null::jsonb as axis_players, null::jsonb as allies_players,
    null::integer as surrender_team, null::varchar(32) as surrender_caller_guid,
    null::varchar(64) as surrender_caller_name, null::integer as axis_score,
    null::integer as allies_score
where false;

create view compat.lua_spawn_stats as select
    null::integer as id, null::varchar(64) as match_id, null::integer as round_number,
    null::varchar(64) as map_name, null::bigint as round_end_unix, null::integer as round_id,
    null::varchar(32) as player_guid, null::varchar(64) as player_name,
    null::integer as spawn_count, null::integer as death_count, null::integer as dead_seconds,
    null::integer as avg_respawn_seconds, null::integer as max_respawn_seconds,
    null::timestamptz as captured_at
where false;

create view compat.round_awards as select
    null::integer as id, null::integer as round_id, null::text as round_date,
    null::text as map_name, null::integer as round_number, null::text as award_name,
    null::text as player_name, null::text as player_guid, null::text as award_value,
    null::real as award_value_numeric, null::timestamp as created_at
where false;

create view compat.round_vs_stats as select
    null::integer as id, null::text as round_date, null::text as map_name,
    null::integer as round_number, null::timestamp as created_at, null::integer as round_id,
    null::text as player_name, null::text as player_guid, null::text as subject_name,
    null::text as subject_guid, null::integer as kills, null::integer as deaths
where false;

create view compat.session_teams as select
    null::integer as id, null::text as session_start_date, null::text as map_name,
    null::text as team_name, null::jsonb as player_guids, null::jsonb as player_names,
    null::integer as gaming_session_id, null::text as session_identity, null::integer as color,
    null::timestamp as created_at
where false;

create view compat.session_results as select
    null::integer as id, null::text as session_date, null::text as map_name,
    null::integer as gaming_session_id, null::text as team_1_name, null::text as team_2_name,
    null::text as team_1_guids, null::text as team_2_guids, null::text as team_1_names,
    null::text as team_2_names, null::integer as team_1_score, null::integer as team_2_score,
    null::integer as winning_team, null::text as round_details, null::text as format,
    null::integer as total_rounds, null::text as round_numbers,
    null::timestamp as session_start, null::timestamp as session_end,
    null::integer as duration_minutes, null::boolean as had_substitutions,
    null::text as substitution_details, null::integer as team_1_total_kills,
    null::integer as team_1_total_deaths, null::integer as team_1_total_damage,
    null::integer as team_2_total_kills, null::integer as team_2_total_deaths,
    null::integer as team_2_total_damage, null::timestamp as created_at,
    null::timestamp as updated_at
where false;

create view compat.round_correlations as select
    null::integer as id, null::varchar(128) as correlation_id, null::varchar(64) as match_id,
    null::varchar(64) as map_name, null::integer as r1_round_id, null::integer as r2_round_id,
    null::integer as summary_round_id, null::integer as r1_lua_teams_id,
    null::integer as r2_lua_teams_id, null::boolean as has_r1_stats,
    null::boolean as has_r2_stats, null::boolean as has_r1_lua_teams,
    null::boolean as has_r2_lua_teams, null::boolean as has_r1_gametime,
    null::boolean as has_r2_gametime, null::boolean as has_r1_endstats,
    null::boolean as has_r2_endstats, null::boolean as has_r1_proximity,
    null::boolean as has_r2_proximity, null::varchar(20) as status,
    null::integer as completeness_pct, null::timestamp as r1_arrived_at,
    null::timestamp as r2_arrived_at, null::timestamp as completed_at,
    null::timestamp as created_at
where false;

create view compat.processed_endstats_files as select
    null::integer as id, null::text as filename, null::integer as round_id,
    null::boolean as success, null::text as error_message, null::timestamp as processed_at
where false;
