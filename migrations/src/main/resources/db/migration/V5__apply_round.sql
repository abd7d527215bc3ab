-- apply_round(document): one round, whole or not at all. design.md 4, R5, R8.
--
-- Every call first takes a lock of the server, so that two connections cannot interleave a late
-- document with the closing of its evening; calls for different servers do not wait for each other.

create function lock_server(p_server text) returns void
    language sql
as $$
    select pg_advisory_xact_lock(hashtextextended('slomix.server/' || p_server, 0))
$$;
comment on function lock_server is 'Serialises the writers of one server until the transaction ends.';

create function put_stats_files(p_server text, p_fingerprint text, p_revision bigint, p_files jsonb)
    returns void
    language plpgsql
as $$
begin
    delete from slomix.stats_file
    where server = p_server and revision <= p_revision
      and file = any (array(select e.file ->> 'file' from jsonb_array_elements(p_files) as e (file)));
    insert into slomix.stats_file
    select f.*
    from jsonb_array_elements(p_files) as e (file),
         jsonb_populate_record(null::slomix.stats_file,
             '{"counted": false}' || e.file || jsonb_build_object(
                 'server', p_server, 'round_fingerprint', p_fingerprint,
                 'revision', p_revision)) f
    on conflict do nothing;
end $$;
comment on function put_stats_files is
    'Replaces the rows of these files, except those that a higher revision wrote.';

create function delete_round_children(p_server text, p_fingerprints text[]) returns void
    language plpgsql
as $$
begin
    delete from slomix.player_round
    where server = p_server and round_fingerprint = any (p_fingerprints);
    delete from slomix.weapon_round
    where server = p_server and round_fingerprint = any (p_fingerprints);
    delete from slomix.unpaired_total
    where server = p_server and round_fingerprint = any (p_fingerprints);
    delete from slomix.counter_reset
    where server = p_server and round_fingerprint = any (p_fingerprints);
end $$;

create function insert_round_children(doc jsonb, keys jsonb) returns void
    language plpgsql
as $$
begin
    -- The columns are listed, because merging the keys into every object costs more than the rest.
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
    select keys ->> 'server', keys ->> 'round_fingerprint', p.ordinality,
        (keys ->> 'revision')::bigint,
        p.player_key, p.guid8, p.name_raw, p.name_clean, coalesce(p.is_bot, false), p.team,
        p.team_raw, p.rounds, p.class, p.partial, p.kills, p.deaths, p.headshots, p.hits, p.shots, p.damage_given,
        p.damage_received, p.team_damage_given, p.team_damage_received, p.gibs, p.self_kills,
        p.team_kills, p.team_gibs, p.xp, p.killing_spree, p.death_spree, p.kill_assists,
        p.kill_steals, p.headshot_kills, p.objectives_stolen, p.objectives_returned,
        p.dynamites_planted, p.dynamites_defused, p.times_revived, p.useful_kills,
        p.denied_playtime, p.multikill_2x, p.multikill_3x, p.multikill_4x, p.multikill_5x,
        p.multikill_6x, p.useless_kills, p.full_selfkills, p.repairs_constructions, p.revives_given,
        p.bullets_fired, p.time_played_minutes, p.time_played_seconds, p.dead_seconds,
        p.alive_percent, p.time_dead_minutes_reported, p.kd, p.efficiency, p.accuracy_all,
        p.accuracy_bullets, p.dpm, p.headshot_pct, p.headshot_kill_pct, p.tank_meatshield
    from jsonb_populate_recordset(null::slomix.player_round, doc -> 'players') with ordinality p;
    insert into slomix.weapon_round (server, round_fingerprint, player_key, weapon, guid8,
                                     hits, shots, kills, deaths, headshots, ordinal, revision)
    select keys ->> 'server', keys ->> 'round_fingerprint', w.player_key, w.weapon, w.guid8,
           w.hits, w.shots, w.kills, w.deaths, w.headshots, w.ordinality,
           (keys ->> 'revision')::bigint
    from jsonb_populate_recordset(null::slomix.weapon_round, doc -> 'weapons') with ordinality w;
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

create function raise_round_revision(p_server text, p_fingerprint text, p_revision bigint)
    returns void
    language plpgsql
as $$
begin
    update slomix.round set revision = p_revision
    where server = p_server and round_fingerprint = p_fingerprint;
    update slomix.player_round set revision = p_revision
    where server = p_server and round_fingerprint = p_fingerprint;
    update slomix.weapon_round set revision = p_revision
    where server = p_server and round_fingerprint = p_fingerprint;
    update slomix.unpaired_total set revision = p_revision
    where server = p_server and round_fingerprint = p_fingerprint;
    update slomix.counter_reset set revision = p_revision
    where server = p_server and round_fingerprint = p_fingerprint;
end $$;

create function is_closed_above(p_server text, p_instant bigint, p_revision bigint) returns boolean
    language plpgsql stable
as $$
declare
    v_first    bigint;
    v_revision bigint;
begin
    -- Evenings of a server never overlap: the first one to end at or after the instant decides.
    select e.first, e.revision into v_first, v_revision
    from slomix.evening e
    where e.server = p_server and e.last >= p_instant order by e.last limit 1;
    return coalesce(v_first <= p_instant and v_revision > p_revision, false);
end $$;
comment on function is_closed_above is
    'Is the instant (unix seconds) inside an evening that is closed at a higher revision?';

create function write_round(doc jsonb) returns text
    language plpgsql
as $$
declare
    v_server   text := doc ->> 'server';
    v_key      text := doc ->> 'round_fingerprint';
    v_revision bigint := doc ->> 'revision';
    v_end      bigint := doc #>> '{round,round_end}';
    v_keys     jsonb := jsonb_build_object(
        'server', v_server, 'round_fingerprint', v_key, 'revision', v_revision);
    v_hash     text := md5((doc - 'revision')::text);
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
comment on function write_round is 'The part of apply_round that may fail on bad data.';

create function note_outcome(
    p_kind text, p_server text, p_key text, p_revision text, p_outcome text) returns void
    language plpgsql
as $$
begin
    insert into slomix.apply_log (run_id, kind, server, key, revision, outcome)
    values (nullif(current_setting('slomix.run_id', true), ''), p_kind, p_server, p_key,
            case when p_revision ~ '^-?\d{1,18}$' then p_revision::bigint end, p_outcome);
    -- A document that was refused earlier is settled by a later one under the same key.
    if p_outcome in ('NEW', 'CHANGED', 'UNCHANGED') then
        delete from slomix.quarantine
        where origin = 'SINK' and server = p_server and kind = p_kind and name = p_key;
    end if;
end $$;

create function quarantine_document(
    p_kind text, p_server text, p_key text, doc jsonb, p_reason text, p_detail text) returns void
    language sql
as $$
    insert into slomix.quarantine (origin, server, kind, name, sha256, reason, detail, document)
    values ('SINK', p_server, p_kind, p_key, md5(doc::text), p_reason, p_detail, doc)
    on conflict (origin, server, kind, name, sha256) do update
        set reason = excluded.reason, detail = excluded.detail
$$;

create function apply_round(doc jsonb) returns text
    language plpgsql
as $$
declare
    -- Bounded, because a hostile key must not be able to break the noting of its refusal.
    v_server  text := left(coalesce(doc ->> 'server', ''), 200);
    v_key     text := left(coalesce(doc ->> 'round_fingerprint', ''), 200);
    v_outcome text;
    v_reason  text;
    v_detail  text;
begin
    perform slomix.lock_server(v_server);
    begin
        v_outcome := slomix.write_round(doc);
    exception when data_exception or integrity_constraint_violation or program_limit_exceeded
                   or datatype_mismatch then
        get stacked diagnostics v_reason = returned_sqlstate, v_detail = message_text;
        perform slomix.quarantine_document('round', v_server, v_key, doc, v_reason, v_detail);
        v_outcome := 'REJECTED';
    end;
    perform slomix.note_outcome('round', v_server, v_key, doc ->> 'revision', v_outcome);
    if v_outcome <> 'STALE' then
        perform slomix.number_evenings_with(v_server, v_key);
    end if;
    return v_outcome;
end $$;
comment on function apply_round is
    'Writes one round document whole, guarded by its revision (R5); returns NEW, CHANGED, UNCHANGED, STALE or '
    'REJECTED (then the document is in quarantine). Parts are arrays or absent; the revision stands at the top only.';
