-- Documents by column: the players and weapons of a round come as one array literal for each column
-- ("kills": "{3,NULL,7}"). A document of 100 weapon rows is a third of the size that it has as
-- objects, and its rows are made by unnest, not by one look-up for each value. docs/decisions/0009.

-- A function in SQL is parsed and planned anew by every call, one in PL/pgSQL once per connection.
create or replace function lock_server(p_server text) returns void
    language plpgsql
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('slomix.server/' || p_server, 0));
end $$;

create function columns_of(doc jsonb, p_part text) returns jsonb
    language plpgsql immutable
as $$
declare
    v jsonb := doc -> p_part;
begin
    if v is null or jsonb_typeof(v) = 'null' then
        return null;
    end if;
    if jsonb_typeof(v) <> 'object' or jsonb_typeof(v -> 'player_key') is distinct from 'string' then
        raise exception '% is not an object of columns with a player_key', p_part
            using errcode = 'datatype_mismatch';
    end if;
    return v;
end $$;
comment on function columns_of is
    'A part of a document that comes by column; null when there is none, an error when it is anything else.';

create function insert_players(v jsonb, p_server text, p_fingerprint text, p_revision bigint)
    returns void
    language plpgsql
as $$
begin
    insert into slomix.player_round (
        server, round_fingerprint, ordinal, revision,
        player_key, guid8, name_raw, name_clean, is_bot, team, team_raw, rounds, class, partial,
        kills, deaths, headshots, hits, shots, damage_given, damage_received, team_damage_given,
        team_damage_received, gibs, self_kills, team_kills, team_gibs, xp, killing_spree,
        death_spree, kill_assists, kill_steals, headshot_kills, objectives_stolen,
        objectives_returned, dynamites_planted, dynamites_defused, times_revived, useful_kills,
        denied_playtime, multikill_2x, multikill_3x, multikill_4x, multikill_5x, multikill_6x,
        useless_kills, full_selfkills, repairs_constructions, revives_given, bullets_fired,
        time_played_minutes, time_played_seconds, dead_seconds, alive_percent,
        time_dead_minutes_reported, kd, efficiency, accuracy_all, accuracy_bullets, dpm,
        headshot_pct, headshot_kill_pct, tank_meatshield)
    select p_server, p_fingerprint, p.ordinal, p_revision,
        p.player_key, p.guid8, p.name_raw, p.name_clean, coalesce(p.is_bot, false), p.team,
        p.team_raw, p.rounds, p.class, p.partial, p.kills, p.deaths, p.headshots, p.hits,
        p.shots, p.damage_given, p.damage_received, p.team_damage_given, p.team_damage_received,
        p.gibs, p.self_kills, p.team_kills, p.team_gibs, p.xp, p.killing_spree, p.death_spree,
        p.kill_assists, p.kill_steals, p.headshot_kills, p.objectives_stolen,
        p.objectives_returned, p.dynamites_planted, p.dynamites_defused, p.times_revived,
        p.useful_kills, p.denied_playtime, p.multikill_2x, p.multikill_3x, p.multikill_4x,
        p.multikill_5x, p.multikill_6x, p.useless_kills, p.full_selfkills,
        p.repairs_constructions, p.revives_given, p.bullets_fired, p.time_played_minutes,
        p.time_played_seconds, p.dead_seconds, p.alive_percent, p.time_dead_minutes_reported,
        p.kd, p.efficiency, p.accuracy_all, p.accuracy_bullets, p.dpm, p.headshot_pct,
        p.headshot_kill_pct, p.tank_meatshield
    from unnest(
        (v ->> 'player_key')::text[], (v ->> 'guid8')::text[], (v ->> 'name_raw')::text[],
        (v ->> 'name_clean')::text[], (v ->> 'is_bot')::boolean[], (v ->> 'team')::integer[],
        (v ->> 'team_raw')::integer[], (v ->> 'rounds')::bigint[], (v ->> 'class')::text[],
        (v ->> 'partial')::boolean[], (v ->> 'kills')::bigint[], (v ->> 'deaths')::bigint[],
        (v ->> 'headshots')::bigint[], (v ->> 'hits')::bigint[], (v ->> 'shots')::bigint[],
        (v ->> 'damage_given')::bigint[], (v ->> 'damage_received')::bigint[],
        (v ->> 'team_damage_given')::bigint[], (v ->> 'team_damage_received')::bigint[],
        (v ->> 'gibs')::bigint[], (v ->> 'self_kills')::bigint[], (v ->> 'team_kills')::bigint[],
        (v ->> 'team_gibs')::bigint[], (v ->> 'xp')::bigint[], (v ->> 'killing_spree')::bigint[],
        (v ->> 'death_spree')::bigint[], (v ->> 'kill_assists')::bigint[],
        (v ->> 'kill_steals')::bigint[], (v ->> 'headshot_kills')::bigint[],
        (v ->> 'objectives_stolen')::bigint[], (v ->> 'objectives_returned')::bigint[],
        (v ->> 'dynamites_planted')::bigint[], (v ->> 'dynamites_defused')::bigint[],
        (v ->> 'times_revived')::bigint[], (v ->> 'useful_kills')::bigint[],
        (v ->> 'denied_playtime')::bigint[], (v ->> 'multikill_2x')::bigint[],
        (v ->> 'multikill_3x')::bigint[], (v ->> 'multikill_4x')::bigint[],
        (v ->> 'multikill_5x')::bigint[], (v ->> 'multikill_6x')::bigint[],
        (v ->> 'useless_kills')::bigint[], (v ->> 'full_selfkills')::bigint[],
        (v ->> 'repairs_constructions')::bigint[], (v ->> 'revives_given')::bigint[],
        (v ->> 'bullets_fired')::bigint[], (v ->> 'time_played_minutes')::numeric[],
        (v ->> 'time_played_seconds')::bigint[], (v ->> 'dead_seconds')::bigint[],
        (v ->> 'alive_percent')::numeric[], (v ->> 'time_dead_minutes_reported')::numeric[],
        (v ->> 'kd')::numeric[], (v ->> 'efficiency')::numeric[],
        (v ->> 'accuracy_all')::numeric[], (v ->> 'accuracy_bullets')::numeric[],
        (v ->> 'dpm')::numeric[], (v ->> 'headshot_pct')::numeric[],
        (v ->> 'headshot_kill_pct')::numeric[], (v ->> 'tank_meatshield')::numeric[]) with ordinality as p (
        player_key, guid8, name_raw, name_clean, is_bot, team, team_raw, rounds, class, partial,
        kills, deaths, headshots, hits, shots, damage_given, damage_received, team_damage_given,
        team_damage_received, gibs, self_kills, team_kills, team_gibs, xp, killing_spree,
        death_spree, kill_assists, kill_steals, headshot_kills, objectives_stolen,
        objectives_returned, dynamites_planted, dynamites_defused, times_revived, useful_kills,
        denied_playtime, multikill_2x, multikill_3x, multikill_4x, multikill_5x, multikill_6x,
        useless_kills, full_selfkills, repairs_constructions, revives_given, bullets_fired,
        time_played_minutes, time_played_seconds, dead_seconds, alive_percent,
        time_dead_minutes_reported, kd, efficiency, accuracy_all, accuracy_bullets, dpm,
        headshot_pct, headshot_kill_pct, tank_meatshield, ordinal);
end $$;

create function insert_weapons(v jsonb, p_server text, p_fingerprint text, p_revision bigint)
    returns void
    language plpgsql
as $$
begin
    insert into slomix.weapon_round (server, round_fingerprint, ordinal, revision,
                                     player_key, weapon, guid8, hits, shots, kills, deaths, headshots)
    select p_server, p_fingerprint, w.ordinal, p_revision,
           w.player_key, w.weapon, w.guid8, w.hits, w.shots, w.kills, w.deaths, w.headshots
    from unnest(
        (v ->> 'player_key')::text[], (v ->> 'weapon')::text[], (v ->> 'guid8')::text[],
        (v ->> 'hits')::bigint[], (v ->> 'shots')::bigint[], (v ->> 'kills')::bigint[],
        (v ->> 'deaths')::bigint[], (v ->> 'headshots')::bigint[]) with ordinality as w (
        player_key, weapon, guid8, hits, shots, kills, deaths, headshots, ordinal);
end $$;

create or replace function insert_round_children(doc jsonb, keys jsonb) returns void
    language plpgsql
as $$
declare
    v_server   text := keys ->> 'server';
    v_key      text := keys ->> 'round_fingerprint';
    v_revision bigint := keys ->> 'revision';
begin
    perform slomix.insert_players(slomix.columns_of(doc, 'players'), v_server, v_key, v_revision);
    perform slomix.insert_weapons(slomix.columns_of(doc, 'weapons'), v_server, v_key, v_revision);
    if jsonb_array_length(doc -> 'unpaired_totals') > 0 then
        insert into slomix.unpaired_total
        select t.*
        from jsonb_array_elements(doc -> 'unpaired_totals') as e (total),
             jsonb_populate_record(null::slomix.unpaired_total, e.total || keys) t;
    end if;
    if jsonb_array_length(doc -> 'resets') > 0 then
        insert into slomix.counter_reset
        select r.*
        from jsonb_array_elements(doc -> 'resets') as e (reset),
             jsonb_populate_record(null::slomix.counter_reset, e.reset || keys) r;
    end if;
end $$;

create function content_hash_of(doc jsonb) returns text
    language sql immutable
as $$
    select coalesce(doc ->> 'content_hash', md5((doc - 'revision')::text))
$$;
comment on function content_hash_of is
    'Digest of a document without its revision: the writer''s own, or else ours.';

create or replace function write_round(doc jsonb) returns text
    language plpgsql
as $$
declare
    v_server   text := doc ->> 'server';
    v_key      text := doc ->> 'round_fingerprint';
    v_revision bigint := doc ->> 'revision';
    v_end      bigint := doc #>> '{round,round_end}';
    v_keys     jsonb := jsonb_build_object(
        'server', v_server, 'round_fingerprint', v_key, 'revision', v_revision);
    v_hash     text := slomix.content_hash_of(doc);
    v_old      slomix.round;
    v_new      slomix.round;
begin
    select * into v_old from slomix.round where server = v_server and round_fingerprint = v_key;
    if v_old.revision > v_revision or slomix.is_closed_above(v_server, v_end, v_revision) then
        return 'STALE';
    end if;
    if v_old.content_hash = v_hash and v_old.revision = v_revision then
        return 'UNCHANGED';
    end if;
    -- Also when the round is as it was: in between, a file may have belonged to another round.
    perform slomix.put_stats_files(v_server, v_key, v_revision, doc -> 'files');
    if v_old.content_hash = v_hash then
        perform slomix.raise_round_revision(v_server, v_key, v_revision);
        return 'UNCHANGED';
    end if;
    if v_old.revision is not null then
        delete from slomix.round where server = v_server and round_fingerprint = v_key;
        perform slomix.delete_round_children(v_server, array[v_key]);
    end if;
    v_new := jsonb_populate_record(null::slomix.round,
        jsonb_build_object('counted', false, 'is_bot_round', false, 'bots', 0, 'humans', 0)
        || (doc -> 'round') || v_keys
        || jsonb_build_object('aliases', coalesce(doc -> 'aliases', '[]'), 'content_hash', v_hash,
                              'id', v_old.id, 'session_id', v_old.session_id));
    insert into slomix.round select v_new.*;
    perform slomix.insert_round_children(doc, v_keys);
    return case when v_old.revision is null then 'NEW' else 'CHANGED' end;
end $$;

create or replace function write_evening(doc jsonb) returns text
    language plpgsql
as $$
declare
    v_server   text := doc ->> 'server';
    v_scope    text := doc ->> 'scope';
    v_first    bigint := doc ->> 'first';
    v_last     bigint := doc ->> 'last';
    v_revision bigint := doc ->> 'revision';
    v_live     text[] := array(select jsonb_array_elements_text(doc -> 'live'));
    v_hash     text := slomix.content_hash_of(doc);
    v_old      slomix.evening[];
    v_same     boolean;
begin
    select coalesce(array_agg(e), '{}') into v_old
    from slomix.evening e
    where e.server = v_server
      and (e.scope = v_scope or (e.last >= v_first and e.first <= v_last));
    if exists (select from unnest(v_old) o where o.revision > v_revision) then
        return 'STALE';
    end if;
    v_same := cardinality(v_old) = 1 and v_old[1].scope = v_scope
              and v_old[1].content_hash = v_hash;
    -- Also when nothing changed: a document may have come late, between the two closings.
    perform slomix.delete_dead_rounds(v_server, v_first, v_last, v_revision, v_live);
    perform slomix.put_stats_files(v_server, null, v_revision, doc -> 'files');
    perform slomix.delete_dead_files(
        v_server, v_first, v_last, v_revision, v_live, doc -> 'files');
    if v_same and v_old[1].revision = v_revision then
        return 'UNCHANGED';
    end if;
    perform slomix.replace_evidence(v_server, v_scope,
        array(select o.scope from unnest(v_old) o), v_revision, doc -> 'evidence');
    perform slomix.quarantine_evidence(v_server, v_scope);
    delete from slomix.evening e
    using unnest(v_old) o where e.server = o.server and e.scope = o.scope;
    insert into slomix.evening (server, scope, first, last, live, content_hash, revision)
    values (v_server, v_scope, v_first, v_last, v_live, v_hash, v_revision);
    return case when v_same then 'UNCHANGED' when v_old = '{}' then 'NEW' else 'CHANGED' end;
end $$;
