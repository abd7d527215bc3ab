-- Captures of the proximity tracker. proximity-file 5.5, 5.6; design.md 4; R2, R23.
--
-- The rows of a capture arrive in parts and hang on its key, which is a function of server, name and
-- digest. Nobody sees them before the summary has come and their number is right; of several contents
-- of one name only the current one keeps its rows. The round is reached through evidence alone: no row
-- carries a round that could go stale.

create table capture (
    capture_key bigint primary key,
    server text not null, name text not null, sha256 text not null, size_bytes bigint not null,
    rules_version integer not null,
    finished boolean not null default false, current boolean not null default false,
    map text, banner text, generation text, tracker_version text, claimed_round integer,
    label integer, label_trusted boolean, start_unix bigint, end_unix bigint,
    sample_interval_ms integer, axis_spawn_interval_ms integer, allies_spawn_interval_ms integer,
    test_mode boolean, capabilities jsonb, capabilities_declared boolean, parse_status text, truncated boolean,
    repeated_rows integer, remarks text[], dropped_rows jsonb, unknown_sections jsonb,
    support_samples integer, total_samples integer, overlapping_lives integer, bot_lives integer,
    row_counts jsonb,
    unique (server, name, sha256)
);
comment on table capture is 'Captures of the proximity tracker: one row for each content of a file (R23).';
comment on column capture.finished is 'All its rows are there; before that nobody sees them.';
comment on column capture.current is 'The content of its name whose rows are kept (R2).';
comment on column capture.claimed_round is 'As its writer says; label is corrected for the generation of the writer (3.1).';
comment on column capture.capabilities is 'Each feature: enabled, disabled or unknown; without a declaration never disabled (4.9).';
comment on column capture.dropped_rows is 'How many rows were dropped, by section and reason.';
create index capture_of_name on capture (server, name);

create table capture_fault (
    capture_key bigint not null, fault_no integer not null, section text, line integer, col integer,
    reason text not null, excerpt text,
    primary key (capture_key, fault_no)
);
comment on table capture_fault is 'The first dropped rows of a capture, with their text cut to 500 characters (6).';

create table proximity_engagements (
    capture_key bigint not null, row_no integer not null, engagement_id integer, start_ms integer,
    end_ms integer, duration_ms integer, target_guid text, target_name text, target_team text, outcome text,
    total_damage integer, killer_guid text, killer_name text, attacker_count integer, crossfire boolean,
    crossfire_delay_ms integer, crossfire_guids text, start_x double precision, start_y double precision,
    start_z double precision, end_x double precision, end_y double precision, end_z double precision,
    distance double precision, on_corpse boolean, friendly_kill boolean, path text, attackers jsonb,
    primary key (capture_key, row_no)
);
comment on table proximity_engagements is 'Attacks on one player, from the first hit to death, escape or the end (proximity-file 1.6).';

create table proximity_player_tracks (
    capture_key bigint not null, row_no integer not null, guid text, name text, team text, class text,
    spawn_ms integer, death_ms integer, first_move_ms integer, death_type text, sample_count integer,
    path text, path_incomplete boolean, duration_ms integer, time_to_first_move_ms integer,
    total_distance double precision, plausible_distance double precision, teleports integer,
    avg_speed double precision, peak_speed double precision, sprint_percent double precision,
    sprint_time_percent double precision, standing_ms bigint, crouching_ms bigint, respawned_ms bigint,
    sprint_ms bigint, post_spawn_distance double precision,
    primary key (capture_key, row_no)
);
comment on table proximity_player_tracks is 'Lives: one row from a spawn to a death or the end, with the path and what it says (4.5).';

create table proximity_kill_heatmap (
    capture_key bigint not null, row_no integer not null, grid_x integer, grid_y integer, axis_kills integer,
    allies_kills integer,
    primary key (capture_key, row_no)
);
comment on table proximity_kill_heatmap is 'Section KILL_HEATMAP of captures, row by row (proximity-file 1.6).';

create table proximity_movement_heatmap (
    capture_key bigint not null, row_no integer not null, grid_x integer, grid_y integer, traversals integer,
    combats integer, escapes integer,
    primary key (capture_key, row_no)
);
comment on table proximity_movement_heatmap is 'Section MOVEMENT_HEATMAP of captures, row by row (proximity-file 1.6).';

create table proximity_objective_focus (
    capture_key bigint not null, row_no integer not null, guid text, name text, team text, objective text,
    avg_distance double precision, within_radius_ms integer, sample_count integer,
    primary key (capture_key, row_no)
);
comment on table proximity_objective_focus is 'Section OBJECTIVE_FOCUS of captures, row by row (proximity-file 1.6).';

create table proximity_reaction_metrics (
    capture_key bigint not null, row_no integer not null, engagement_id integer, target_guid text,
    target_name text, target_team text, target_class text, outcome text, attacker_count integer,
    return_fire_ms integer, dodge_reaction_ms integer, support_reaction_ms integer, start_ms integer,
    end_ms integer, duration_ms integer,
    primary key (capture_key, row_no)
);
comment on table proximity_reaction_metrics is 'Section REACTION_METRICS of captures, row by row (proximity-file 1.6).';

create table proximity_spawn_timing (
    capture_key bigint not null, row_no integer not null, killer_guid text, killer_name text, killer_team text,
    victim_guid text, victim_name text, victim_team text, kill_ms integer, enemy_spawn_interval_ms integer,
    time_to_next_spawn_ms integer, spawn_timing_score double precision,
    killer_reinforcement_seconds double precision, victim_reinforcement_seconds double precision,
    primary key (capture_key, row_no)
);
comment on table proximity_spawn_timing is 'Section SPAWN_TIMING of captures, row by row (proximity-file 1.6).';

create table proximity_team_cohesion (
    capture_key bigint not null, row_no integer not null, at_ms integer, team text, alive_count integer,
    centroid_x double precision, centroid_y double precision, dispersion double precision,
    max_spread double precision, straggler_count integer, buddy_guids text, buddy_distance double precision,
    primary key (capture_key, row_no)
);
comment on table proximity_team_cohesion is 'Section TEAM_COHESION of captures, row by row (proximity-file 1.6).';

create table proximity_crossfire_opportunities (
    capture_key bigint not null, row_no integer not null, at_ms integer, target_guid text, target_name text,
    target_team text, teammate1_guid text, teammate2_guid text, angle_degrees double precision,
    executed boolean, damage_within_window integer,
    primary key (capture_key, row_no)
);
comment on table proximity_crossfire_opportunities is 'Section CROSSFIRE_OPPORTUNITIES of captures, row by row (proximity-file 1.6).';

create table proximity_focus_fire (
    capture_key bigint not null, row_no integer not null, engagement_id integer, target_guid text,
    target_name text, attacker_count integer, attacker_guids text, total_damage integer, duration_ms integer,
    focus_score double precision,
    primary key (capture_key, row_no)
);
comment on table proximity_focus_fire is 'Section FOCUS_FIRE of captures, row by row (proximity-file 1.6).';

create table proximity_team_pushes (
    capture_key bigint not null, row_no integer not null, start_ms integer, end_ms integer, team text,
    avg_speed double precision, direction_x double precision, direction_y double precision,
    alignment double precision, push_quality double precision, participant_count integer,
    toward_objective text,
    primary key (capture_key, row_no)
);
comment on table proximity_team_pushes is 'Section TEAM_PUSHES of captures, row by row (proximity-file 1.6).';

create table proximity_trade_kills (
    capture_key bigint not null, row_no integer not null, original_kill_ms integer, traded_kill_ms integer,
    delta_ms integer, original_victim_guid text, original_victim_name text, original_killer_guid text,
    original_killer_name text, trader_guid text, trader_name text,
    primary key (capture_key, row_no)
);
comment on table proximity_trade_kills is 'Section TRADE_KILLS of captures, row by row (proximity-file 1.6).';

create table proximity_revives (
    capture_key bigint not null, row_no integer not null, at_ms integer, medic_guid text, medic_name text,
    revived_guid text, revived_name text, x double precision, y double precision, z double precision,
    distance_to_enemy double precision, nearest_enemy_guid text, under_fire boolean,
    primary key (capture_key, row_no)
);
comment on table proximity_revives is 'Section REVIVES of captures, row by row (proximity-file 1.6).';

create table proximity_weapon_accuracy (
    capture_key bigint not null, row_no integer not null, guid text, name text, team text, weapon integer,
    shots integer, hits integer, kills integer, headshots integer,
    primary key (capture_key, row_no)
);
comment on table proximity_weapon_accuracy is 'Section WEAPON_ACCURACY of captures, row by row (proximity-file 1.6).';

create table proximity_kill_outcome (
    capture_key bigint not null, row_no integer not null, kill_ms integer, victim_guid text, victim_name text,
    killer_guid text, killer_name text, means_of_death integer, outcome text, outcome_ms integer,
    delta_ms integer, effective_denied_ms integer, gibber_guid text, gibber_name text, reviver_guid text,
    reviver_name text,
    primary key (capture_key, row_no)
);
comment on table proximity_kill_outcome is 'Section KILL_OUTCOME of captures, row by row (proximity-file 1.6).';

create table proximity_hit_regions (
    capture_key bigint not null, row_no integer not null, at_ms integer, attacker_guid text,
    attacker_name text, victim_guid text, victim_name text, weapon integer, region integer, damage integer,
    primary key (capture_key, row_no)
);
comment on table proximity_hit_regions is 'Section HIT_REGIONS of captures, row by row (proximity-file 1.6).';

create table proximity_combat_positions (
    capture_key bigint not null, row_no integer not null, at_ms integer, event text, attacker_guid text,
    attacker_name text, attacker_team text, attacker_class text, victim_guid text, victim_name text,
    victim_team text, victim_class text, attacker_x integer, attacker_y integer, attacker_z integer,
    victim_x integer, victim_y integer, victim_z integer, weapon integer, means_of_death integer,
    killer_health integer, axis_alive integer, allies_alive integer,
    primary key (capture_key, row_no)
);
comment on table proximity_combat_positions is 'Section COMBAT_POSITIONS of captures, row by row (proximity-file 1.6).';

create table proximity_shot_fired (
    capture_key bigint not null, row_no integer not null, at_ms integer, guid text, weapon integer,
    origin_x integer, origin_y integer, origin_z integer, yaw_degrees double precision,
    pitch_degrees double precision,
    primary key (capture_key, row_no)
);
comment on table proximity_shot_fired is 'Section SHOT_FIRED of captures, row by row (proximity-file 1.6).';

create table proximity_aim_lock (
    capture_key bigint not null, row_no integer not null, start_ms integer, end_ms integer,
    duration_ms integer, guid text, name text, team text, target_guid text, target_name text,
    avg_error_degrees double precision, avg_distance double precision, sample_count integer,
    primary key (capture_key, row_no)
);
comment on table proximity_aim_lock is 'Section AIM_LOCK of captures, row by row (proximity-file 1.6).';

create table proximity_spawn_select (
    capture_key bigint not null, row_no integer not null, at_ms integer, guid text, name text, team text,
    spawn_index integer, last_spawn_level_ms integer,
    primary key (capture_key, row_no)
);
comment on table proximity_spawn_select is 'Section SPAWN_SELECT of captures, row by row (proximity-file 1.6).';

create table proximity_skill_snapshot (
    capture_key bigint not null, row_no integer not null, guid text, name text, team text,
    battle_sense integer, engineering integer, first_aid integer, signals integer, light_weapons integer,
    heavy_weapons integer, covert_ops integer,
    primary key (capture_key, row_no)
);
comment on table proximity_skill_snapshot is 'Section SKILL_SNAPSHOT of captures, row by row (proximity-file 1.6).';

create table proximity_comm_events (
    capture_key bigint not null, row_no integer not null, at_ms integer, guid text, name text, team text,
    command text, argument text,
    primary key (capture_key, row_no)
);
comment on table proximity_comm_events is 'Section COMM_EVENTS of captures, row by row (proximity-file 1.6).';

create table proximity_carrier_events (
    capture_key bigint not null, row_no integer not null, carrier_guid text, carrier_name text,
    carrier_team text, flag_team text, pickup_ms integer, drop_ms integer, duration_ms integer, outcome text,
    carry_distance double precision, beeline_distance double precision, efficiency double precision,
    sample_count integer, pickup_x integer, pickup_y integer, pickup_z integer, drop_x integer, drop_y integer,
    drop_z integer, killer_guid text, killer_name text,
    primary key (capture_key, row_no)
);
comment on table proximity_carrier_events is 'Section CARRIER_EVENTS of captures, row by row (proximity-file 1.6).';

create table proximity_carrier_kills (
    capture_key bigint not null, row_no integer not null, kill_ms integer, carrier_guid text,
    carrier_name text, carrier_team text, killer_guid text, killer_name text, killer_team text,
    means_of_death integer, distance_at_kill double precision, flag_team text,
    primary key (capture_key, row_no)
);
comment on table proximity_carrier_kills is 'Section CARRIER_KILLS of captures, row by row (proximity-file 1.6).';

create table proximity_carrier_returns (
    capture_key bigint not null, row_no integer not null, return_ms integer, returner_guid text,
    returner_name text, returner_team text, flag_team text, original_carrier_guid text, drop_ms integer,
    return_delay_ms integer, drop_x integer, drop_y integer, drop_z integer,
    primary key (capture_key, row_no)
);
comment on table proximity_carrier_returns is 'Section CARRIER_RETURNS of captures, row by row (proximity-file 1.6).';

create table proximity_vehicle_progress (
    capture_key bigint not null, row_no integer not null, vehicle_name text, vehicle_type text,
    start_x integer, start_y integer, start_z integer, end_x integer, end_y integer, end_z integer,
    total_distance double precision, max_health integer, final_health integer, destroyed_count integer,
    primary key (capture_key, row_no)
);
comment on table proximity_vehicle_progress is 'Section VEHICLE_PROGRESS of captures, row by row (proximity-file 1.6).';

create table proximity_escort_credit (
    capture_key bigint not null, row_no integer not null, guid text, name text, team text, vehicle_name text,
    mounted_ms integer, near_ms integer, escort_distance double precision, credit_distance double precision,
    sample_count integer,
    primary key (capture_key, row_no)
);
comment on table proximity_escort_credit is 'Section ESCORT_CREDIT of captures, row by row (proximity-file 1.6).';

create table proximity_construction_events (
    capture_key bigint not null, row_no integer not null, at_ms integer, event text, guid text, name text,
    team text, track_name text, x integer, y integer, z integer,
    primary key (capture_key, row_no)
);
comment on table proximity_construction_events is 'Section CONSTRUCTION_EVENTS of captures, row by row (proximity-file 1.6).';

create table proximity_objective_runs (
    capture_key bigint not null, row_no integer not null, engineer_guid text, engineer_name text,
    engineer_team text, action text, track_name text, action_ms integer, approach_ms integer,
    approach_distance double precision, beeline_distance double precision, path_efficiency double precision,
    self_kills integer, team_kills integer, escort_guids text, enemies_nearby integer,
    teammates_nearby integer, run_type text, objective_x integer, objective_y integer, objective_z integer,
    killer_guid text, killer_name text,
    primary key (capture_key, row_no)
);
comment on table proximity_objective_runs is 'Section OBJECTIVE_RUNS of captures, row by row (proximity-file 1.6).';

create table proximity_trades (
    capture_key bigint not null, row_no integer not null, rules text not null, engagement_id integer,
    at_ms integer, victim_guid text, victim_name text, victim_team text, killer_guid text, killer_name text,
    opportunity_count integer, opportunities jsonb, attempt_count integer, attempts jsonb,
    success_count integer, successes jsonb, missed_count integer, missed jsonb,
    nearest_mate_distance double precision, coverage_incomplete boolean, isolated boolean,
    primary key (capture_key, row_no)
);
comment on table proximity_trades is 'Kills and whether they were traded, by the original''s rules and by the corrected ones (4.7).';

create table proximity_teamplay (
    capture_key bigint not null, row_no integer not null, guid text, name text,
    crossfire_participations integer, crossfire_kills integer, crossfire_damage integer,
    crossfire_final_blows integer, delay_sum_ms bigint, delays integer, all_delays integer,
    solo_engagements integer, solo_kills integer, targeted integer, focused integer, focus_escapes integer,
    focus_deaths integer, solo_escapes integer, solo_deaths integer, damage_taken integer,
    distance_sum double precision, duration_sum_ms bigint,
    primary key (capture_key, row_no)
);
comment on table proximity_teamplay is 'What a capture adds to a player; totals are sums over captures (4.8, 5.5).';

create table proximity_pairs (
    capture_key bigint not null, row_no integer not null, guid1 text, name1 text, guid2 text, name2 text,
    crossfires integer, kills integer, damage integer, delay_sum_ms bigint, delays integer, all_delays integer,
    primary key (capture_key, row_no)
);
comment on table proximity_pairs is 'What a capture adds to two players in crossfire (4.8, 5.5).';

-- Paths are most of the bytes; where the server knows it, the faster compression halves the cost of a row.
do $$
begin
    alter table proximity_player_tracks alter column path set compression lz4;
    alter table proximity_engagements alter column path set compression lz4;
    alter table proximity_engagements alter column attackers set compression lz4;
exception when feature_not_supported then
    raise notice 'this server has no lz4: paths are compressed by its default';
end $$;

create view capture_table as
select c.relname::text as name
from pg_catalog.pg_class c
join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'row_no'
where c.relnamespace = 'slomix'::regnamespace and c.relkind = 'r' and c.relname like 'proximity\_%';
comment on view capture_table is 'The tables that hold rows of captures.';

create function delete_capture_rows(p_key bigint) returns void
    language plpgsql
as $$
declare
    v_table text;
begin
    for v_table in select name from slomix.capture_table loop
        execute format('delete from slomix.%I where capture_key = $1', v_table) using p_key;
    end loop;
    delete from slomix.capture_fault where capture_key = p_key;
end $$;

-- Whole columns come as array literals: one cast reads a thousand values.
create function stage_rows(p_key bigint, p_table text, p_first integer, p_columns jsonb) returns void
    language plpgsql
as $$
declare
    v_names  text;
    v_arrays text;
begin
    select string_agg(quote_ident(a.attname), ', ' order by a.attnum),
           string_agg(format('($3 ->> %L)::%s[]', a.attname, format_type(a.atttypid, a.atttypmod)),
                      ', ' order by a.attnum)
    into v_names, v_arrays
    from slomix.capture_table t
    join pg_catalog.pg_class c on c.relname = t.name and c.relnamespace = 'slomix'::regnamespace
    join pg_catalog.pg_attribute a on a.attrelid = c.oid
    where t.name = p_table and a.attnum > 2 and not a.attisdropped;
    if v_names is null then
        raise invalid_parameter_value using message = format('no table %s of captures', p_table);
    end if;
    execute format(
        'insert into slomix.%I (capture_key, row_no, %s) '
        'select $1, $2 + row_at::integer - 1, %s from unnest(%s) with ordinality as r (%s, row_at) '
        'on conflict do nothing', p_table, v_names, v_names, v_arrays, v_names)
    using p_key, p_first, p_columns;
end $$;

create function capture_is_whole(p_key bigint, p_counts jsonb) returns boolean
    language plpgsql
as $$
declare
    v_count record;
    v_found bigint;
begin
    for v_count in select key, value::bigint as rows from jsonb_each_text(p_counts) loop
        execute format('select count(*) from slomix.%I where capture_key = $1', v_count.key)
        into v_found using p_key;
        if v_found <> v_count.rows then
            return false;
        end if;
    end loop;
    return true;
end $$;

-- The order of R2: whole before partial, then more bytes, then the larger digest.
create function choose_current_capture(p_server text, p_name text) returns void
    language plpgsql
as $$
declare
    v_best  bigint;
    v_other bigint;
begin
    select capture_key into v_best from slomix.capture
    where server = p_server and name = p_name and finished
    order by parse_status <> 'ok', size_bytes desc, sha256 collate "C" desc limit 1;
    for v_other in
        select capture_key from slomix.capture
        where server = p_server and name = p_name and finished and capture_key <> v_best
    loop
        perform slomix.delete_capture_rows(v_other);
    end loop;
    update slomix.capture set current = (capture_key = v_best)
    where server = p_server and name = p_name and finished and current <> (capture_key = v_best);
end $$;

create function finish_capture(doc jsonb) returns text
    language plpgsql
as $$
declare
    v_key bigint := doc ->> 'capture_key';
begin
    if not slomix.capture_is_whole(v_key, doc -> 'row_counts') then
        raise invalid_parameter_value using message = 'rows of the capture are missing';
    end if;
    insert into slomix.capture_fault (capture_key, fault_no, section, line, col, reason, excerpt)
    select v_key, o, f.section, f.line, f.col, f.reason, f.excerpt
    from rows from (jsonb_to_recordset(doc -> 'faults')
                    as (section text, line integer, col integer, reason text, excerpt text))
         with ordinality as f (section, line, col, reason, excerpt, o)
    on conflict do nothing;
    update slomix.capture c set
        finished = true, map = d.map, banner = d.banner, generation = d.generation,
        tracker_version = d.tracker_version, claimed_round = d.claimed_round, label = d.label,
        label_trusted = d.label_trusted, start_unix = d.start_unix, end_unix = d.end_unix,
        sample_interval_ms = d.sample_interval_ms, axis_spawn_interval_ms = d.axis_spawn_interval_ms,
        allies_spawn_interval_ms = d.allies_spawn_interval_ms, test_mode = d.test_mode,
        capabilities = d.capabilities,
        capabilities_declared = d.capabilities_declared, parse_status = d.parse_status, truncated = d.truncated,
        repeated_rows = d.repeated_rows, remarks = d.remarks, dropped_rows = d.dropped_rows,
        unknown_sections = d.unknown_sections, support_samples = d.support_samples,
        total_samples = d.total_samples, overlapping_lives = d.overlapping_lives,
        bot_lives = d.bot_lives, row_counts = d.row_counts
    from jsonb_populate_record(null::slomix.capture, doc) d
    where c.capture_key = v_key;
    perform slomix.choose_current_capture(doc ->> 'server', doc ->> 'capture');
    return 'NEW';
end $$;
comment on function finish_capture is
    'Makes a capture visible whose rows are all there, and its name''s other contents invisible (R2).';

create function write_capture(doc jsonb) returns text
    language plpgsql
as $$
declare
    v_key   bigint := doc ->> 'capture_key';
    v_rules integer := doc ->> 'rules_version';
    v_known slomix.capture;
begin
    insert into slomix.capture (capture_key, server, name, sha256, size_bytes, rules_version)
    values (v_key, doc ->> 'server', doc ->> 'capture', doc ->> 'sha256',
            (doc ->> 'size_bytes')::bigint, v_rules)
    on conflict (capture_key) do nothing;
    select * into v_known from slomix.capture where capture_key = v_key for update;
    if v_known.rules_version > v_rules then
        return 'STALE';
    end if;
    if v_known.rules_version < v_rules then
        perform slomix.delete_capture_rows(v_key);
        update slomix.capture set finished = false, current = false, rules_version = v_rules
        where capture_key = v_key;
    elsif v_known.finished then
        return 'UNCHANGED';
    end if;
    if doc ? 'table' then
        perform slomix.stage_rows(v_key, doc ->> 'table', (doc ->> 'first_row')::integer, doc -> 'columns');
        return 'NEW';
    end if;
    return slomix.finish_capture(doc);
end $$;

alter table apply_log drop constraint apply_log_kind_check;
alter table apply_log add check (kind in ('round', 'evening', 'capture'));

create function stage_capture(doc jsonb) returns text
    language plpgsql
as $$
declare
    v_server  text := left(coalesce(doc ->> 'server', ''), 200);
    v_name    text := left(coalesce(doc ->> 'capture', ''), 200);
    v_outcome text;
    v_reason  text;
    v_detail  text;
begin
    -- Captures touch no row of their server: contents of one name wait for each other, and nothing else.
    perform pg_advisory_xact_lock(hashtextextended('slomix.capture/' || v_server || '/' || v_name, 0));
    begin
        v_outcome := slomix.write_capture(doc);
    exception when data_exception or integrity_constraint_violation or program_limit_exceeded
                   or datatype_mismatch then
        get stacked diagnostics v_reason = returned_sqlstate, v_detail = message_text;
        perform slomix.quarantine_document(
            'capture', v_server, v_name, doc - 'columns', v_reason, v_detail);
        v_outcome := 'REJECTED';
    end;
    if not doc ? 'table' or v_outcome = 'REJECTED' then
        perform slomix.note_outcome('capture', v_server, v_name, null, v_outcome);
    end if;
    return v_outcome;
end $$;
comment on function stage_capture is
    'Takes one document of a capture: rows of a table, or the summary that makes them visible. Idempotent.';

create or replace function clear_derived(p_epoch text, p_rules_version integer) returns void
    language plpgsql
as $$
declare
    v_table text;
begin
    truncate slomix.stats_file, slomix.round, slomix.player_round, slomix.weapon_round,
             slomix.unpaired_total, slomix.counter_reset, slomix.lua_round, slomix.lua_spawn,
             slomix.award, slomix.versus, slomix.match_result, slomix.session_result,
             slomix.session_player, slomix.lineup_change, slomix.evidence, slomix.quarantine,
             slomix.evening, slomix.capture, slomix.capture_fault;
    for v_table in select name from slomix.capture_table loop
        execute format('truncate slomix.%I', v_table);
    end loop;
    insert into slomix.pipeline (epoch, rules_version) values (p_epoch, p_rules_version)
    on conflict (singleton) do update
        set epoch = excluded.epoch, rules_version = excluded.rules_version;
end $$;

create view capture_round as
select c.capture_key, c.server, c.name, c.map, c.generation, c.label, c.label_trusted, c.claimed_round,
       c.start_unix, c.end_unix, c.truncated, c.test_mode, c.bot_lives, c.row_counts,
       c.support_samples, c.total_samples,
       e.round_fingerprint, e.round_number, e.label_source, e.match_id, e.link_status, e.confidence,
       e.link_reason, e.state
from capture c
left join evidence e on e.server = c.server and e.kind = 'PROXIMITY' and e.name = c.name
                    and e.sha256 = c.sha256
where c.current;
comment on view capture_round is 'Every capture with the round that it belongs to: the link decides, not the file (R23).';
