-- apply_round and close_evening for all legs. Parts that a document does not have cost nothing; a
-- document of the stats leg alone applies as before.

create or replace function delete_round_children(p_server text, p_fingerprints text[]) returns void
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
    delete from slomix.lua_round
    where server = p_server and round_fingerprint = any (p_fingerprints);
    delete from slomix.lua_spawn
    where server = p_server and round_fingerprint = any (p_fingerprints);
    delete from slomix.award
    where server = p_server and round_fingerprint = any (p_fingerprints);
    delete from slomix.versus
    where server = p_server and round_fingerprint = any (p_fingerprints);
end $$;

create function insert_lua(doc jsonb, keys jsonb) returns void
    language plpgsql
as $$
begin
    insert into slomix.lua_round
    select l.* from jsonb_populate_record(null::slomix.lua_round, (doc -> 'lua') || keys) l;
    insert into slomix.lua_spawn (server, round_fingerprint, revision, guid, ordinal, guid8, name,
                                  spawns, deaths, dead_seconds, avg_respawn_seconds, max_respawn_seconds)
    select keys ->> 'server', keys ->> 'round_fingerprint', (keys ->> 'revision')::bigint, s.*
    from jsonb_to_recordset(doc -> 'spawns') as s (
        guid text, ordinal integer, guid8 text, name text, spawns integer, deaths integer,
        dead_seconds integer, avg_respawn_seconds integer, max_respawn_seconds integer);
end $$;

-- Ninety rows a round: columns are named, because merging the keys into every object costs more than
-- the rest.
create function insert_endstats(doc jsonb, keys jsonb) returns void
    language plpgsql
as $$
declare
    v_server   text := keys ->> 'server';
    v_key      text := keys ->> 'round_fingerprint';
    v_revision bigint := keys ->> 'revision';
begin
    insert into slomix.award (server, round_fingerprint, revision, line_no, award_name, category,
                              player_name, guid8, award_value, award_value_numeric, unit, scope,
                              quality_flag)
    select v_server, v_key, v_revision, a.*
    from jsonb_to_recordset(doc -> 'awards') as a (
        line_no integer, award_name text, category text, player_name text, guid8 text,
        award_value text, award_value_numeric numeric, unit text, scope text, quality_flag text);
    insert into slomix.versus (server, round_fingerprint, revision, line_no, subject_name,
                               subject_guid8, subject_confidence, opponent_name, opponent_guid8,
                               kills, deaths)
    select v_server, v_key, v_revision, v.*
    from jsonb_to_recordset(doc -> 'versus') as v (
        line_no integer, subject_name text, subject_guid8 text, subject_confidence text,
        opponent_name text, opponent_guid8 text, kills integer, deaths integer);
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
    if doc ? 'lua' then
        perform slomix.insert_lua(doc, keys);
    end if;
    if doc ? 'awards' then
        perform slomix.insert_endstats(doc, keys);
    end if;
end $$;

create or replace function raise_round_revision(
    p_server text, p_fingerprint text, p_revision bigint) returns void
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
    update slomix.lua_round set revision = p_revision
    where server = p_server and round_fingerprint = p_fingerprint;
    update slomix.lua_spawn set revision = p_revision
    where server = p_server and round_fingerprint = p_fingerprint;
    update slomix.award set revision = p_revision
    where server = p_server and round_fingerprint = p_fingerprint;
    update slomix.versus set revision = p_revision
    where server = p_server and round_fingerprint = p_fingerprint;
end $$;

create function log_evidence(p_server text, p_scope text) returns void
    language plpgsql
as $$
begin
    -- Compared with the log itself, not with the rows that were there: a rebuild that changes
    -- nothing is no news.
    insert into slomix.evidence_log (
        run_id, server, kind, name, sha256, from_state, to_state, link_status, confidence, reason,
        round_fingerprint, candidate_count, best_diff_seconds)
    select nullif(current_setting('slomix.run_id', true), ''), e.server, e.kind, e.name, e.sha256,
           last.to_state, e.state, e.link_status, e.confidence, coalesce(e.link_reason, e.reason),
           e.round_fingerprint, e.candidate_count, e.diff_seconds
    from slomix.evidence e
    left join lateral (
        select l.to_state, l.round_fingerprint, l.reason
        from slomix.evidence_log l
        where l.server = e.server and l.kind = e.kind and l.name = e.name and l.sha256 = e.sha256
        order by l.id desc limit 1) last on true
    where e.server = p_server and e.scope = p_scope and e.state is not null
      and (last.to_state, last.round_fingerprint, last.reason)
          is distinct from (e.state, e.round_fingerprint, coalesce(e.link_reason, e.reason))
    order by e.kind, e.name, e.sha256;
end $$;
comment on function log_evidence is 'Notes what changed of the artifacts of an evening since it was last noted (R6).';

create function prune_logs(p_keep interval) returns void
    language plpgsql
as $$
begin
    delete from slomix.apply_log where at < now() - p_keep;
    -- The last word on an artifact stays, however old: the next change is told against it.
    delete from slomix.evidence_log l
    where l.at < now() - p_keep
      and exists (select from slomix.evidence_log n
                  where n.server = l.server and n.kind = l.kind and n.name = l.name
                    and n.sha256 = l.sha256 and n.id > l.id);
end $$;
comment on function prune_logs is 'Forgets transitions and outcomes older than that (R6); the newest transition of each artifact stays.';

create function replace_scores(
    p_server text, p_scope text, p_replaced text[], p_revision bigint, doc jsonb) returns void
    language plpgsql
as $$
declare
    v_scopes text[] := p_replaced || p_scope;
    v_keys   jsonb := jsonb_build_object(
        'server', p_server, 'scope', p_scope, 'revision', p_revision);
begin
    delete from slomix.match_result where server = p_server and scope = any (v_scopes);
    delete from slomix.session_result where server = p_server and scope = any (v_scopes);
    delete from slomix.session_player where server = p_server and scope = any (v_scopes);
    delete from slomix.lineup_change where server = p_server and scope = any (v_scopes);
    insert into slomix.match_result
    select m.* from jsonb_array_elements(doc -> 'matches') as e (row),
         jsonb_populate_record(null::slomix.match_result, e.row || v_keys) m;
    insert into slomix.session_result
    select s.* from jsonb_array_elements(doc -> 'sessions') as e (row),
         jsonb_populate_record(null::slomix.session_result, e.row || v_keys) s;
    insert into slomix.session_player
    select p.* from jsonb_array_elements(doc -> 'session_players') as e (row),
         jsonb_populate_record(null::slomix.session_player, e.row || v_keys) p;
    insert into slomix.lineup_change
    select c.* from jsonb_array_elements(doc -> 'lineup_changes') as e (row),
         jsonb_populate_record(null::slomix.lineup_change, e.row || v_keys) c;
end $$;
comment on function replace_scores is 'Matches, sessions and teams of an evening in place of those of the evenings that it takes in.';

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
    v_scopes   text[];
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
    -- Artifacts that said no time until another content of their name did (R2).
    delete from slomix.evening n
    where n.server = v_server and n.scope <> v_scope
      and n.scope = any (array(select 'name:' || (e.item ->> 'kind') || ':' || (e.item ->> 'name')
                               from jsonb_array_elements(doc -> 'evidence') as e (item)
                               where e.item ->> 'kind' in ('WEBHOOK', 'GAMETIME')));
    if v_same and v_old[1].revision = v_revision then
        return 'UNCHANGED';
    end if;
    v_scopes := array(select o.scope from unnest(v_old) o);
    perform slomix.replace_evidence(v_server, v_scope, v_scopes, v_revision, doc -> 'evidence');
    perform slomix.log_evidence(v_server, v_scope);
    perform slomix.quarantine_evidence(v_server, v_scope);
    perform slomix.replace_scores(v_server, v_scope, v_scopes, v_revision, doc);
    delete from slomix.evening e
    using unnest(v_old) o where e.server = o.server and e.scope = o.scope;
    insert into slomix.evening (server, scope, first, last, live, content_hash, revision)
    values (v_server, v_scope, v_first, v_last, v_live, v_hash, v_revision);
    return case when v_same then 'UNCHANGED' when v_old = '{}' then 'NEW' else 'CHANGED' end;
end $$;

create or replace function clear_derived(p_epoch text, p_rules_version integer) returns void
    language sql
as $$
    truncate slomix.stats_file, slomix.round, slomix.player_round, slomix.weapon_round,
             slomix.unpaired_total, slomix.counter_reset, slomix.lua_round, slomix.lua_spawn,
             slomix.award, slomix.versus, slomix.match_result, slomix.session_result,
             slomix.session_player, slomix.lineup_change, slomix.evidence, slomix.quarantine,
             slomix.evening;
    insert into slomix.pipeline (epoch, rules_version) values (p_epoch, p_rules_version)
    on conflict (singleton) do update
        set epoch = excluded.epoch, rules_version = excluded.rules_version
$$;

-- A round without a stats file joins a match and a session; it changes nothing that stats files say
-- (R9, R17).
create or replace view match as
select server, match_id,
       (array_agg(map order by round_number, round_end))[1] as map,
       max(status) filter (where status in ('PAIRED', 'UNPAIRED', 'ABANDONED', 'SUPERSEDED')) as status,
       max(round_fingerprint) filter (where round_number = 1) as r1_fingerprint,
       max(round_fingerprint) filter (where round_number = 2) as r2_fingerprint,
       max(session_key) as session_key,
       min(round_end) as first_round_end,
       max(round_end) as last_round_end,
       bool_and(counted) as counted
from round
where match_id is not null and file is not null
group by server, match_id;

create or replace view gaming_session as
select r.server, r.session_key, max(r.session_id) as id,
       (array_agg(left(f.stamp, 10) order by r.round_end, r.round_fingerprint)
           filter (where f.stamp is not null))[1] as session_date,
       min(r.round_end) as first_round_end,
       max(r.round_end) as last_round_end,
       count(*) as rounds,
       count(*) filter (where r.counted) as counted_rounds
from round r
join stats_file f on f.server = r.server and f.file = r.file
where r.session_key is not null
group by r.server, r.session_key;
