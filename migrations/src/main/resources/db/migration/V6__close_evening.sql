-- close_evening(document): what an evening holds, and so what it does not hold any more.
-- design.md 3.3, R5, R6, R21. Everything is looked up by server and range; nothing scans a table.

create function delete_dead_rounds(
    p_server text, p_first bigint, p_last bigint, p_revision bigint, p_live text[]) returns void
    language plpgsql
as $$
declare
    v_dead text[];
begin
    select array_agg(round_fingerprint) into v_dead
    from slomix.round
    where server = p_server and round_end between p_first and p_last
      and revision <= p_revision and round_fingerprint <> all (p_live);
    if v_dead is null then
        return;
    end if;
    perform slomix.delete_round_children(p_server, v_dead);
    delete from slomix.stats_file
    where server = p_server and round_fingerprint = any (v_dead) and revision <= p_revision;
    delete from slomix.round where server = p_server and round_fingerprint = any (v_dead);
end $$;
comment on function delete_dead_rounds is
    'Removes the rounds of a range (unix seconds) that are not live, with their children and the files that still point at them.';

create function delete_dead_files(
    p_server text, p_first bigint, p_last bigint, p_revision bigint, p_live text[], p_files jsonb)
    returns void
    language sql
as $$
    delete from slomix.stats_file s
    where s.server = p_server and s.instant between p_first and p_last
      and s.revision <= p_revision
      and (s.round_fingerprint is null or s.round_fingerprint <> all (p_live))
      and not exists (select from jsonb_array_elements(p_files) as e (file)
                      where e.file ->> 'file' = s.file)
$$;

create function replace_evidence(
    p_server text, p_scope text, p_replaced text[], p_revision bigint, p_evidence jsonb)
    returns void
    language plpgsql
as $$
declare
    v_gone slomix.evidence[];
begin
    with gone as (
        delete from slomix.evidence e
        where e.server = p_server and e.revision <= p_revision
          and (e.scope = p_scope or e.scope = any (p_replaced)
               or (e.kind, e.name, e.sha256) in (
                   select i.item ->> 'kind', i.item ->> 'name', i.item ->> 'sha256'
                   from jsonb_array_elements(p_evidence) as i (item)))
        returning e.*)
    select array_agg(gone) into v_gone from gone;
    insert into slomix.evidence
    select e.*
    from jsonb_array_elements(p_evidence) as i (item),
         jsonb_populate_record(null::slomix.evidence,
             jsonb_build_object('superseded', false) || i.item || jsonb_build_object(
                 'server', p_server, 'scope', p_scope, 'revision', p_revision)) e
    on conflict do nothing;
    delete from slomix.quarantine q
    using unnest(v_gone) g
    where q.origin = 'DECODE'
      and (q.server, q.kind, q.name, q.sha256) = (g.server, g.kind, g.name, g.sha256)
      and not exists (select from slomix.evidence e
                      where (e.server, e.kind, e.name, e.sha256)
                            = (g.server, g.kind, g.name, g.sha256)
                        and e.bucket = 'QUARANTINED');
end $$;

create function quarantine_evidence(p_server text, p_scope text) returns void
    language sql
as $$
    insert into slomix.quarantine as q
        (origin, server, kind, name, sha256, reason, line, col, detail)
    select 'DECODE', e.server, e.kind, e.name, e.sha256, coalesce(e.reason, e.parse_status, ''),
           e.line, e.col, e.detail
    from slomix.evidence e
    where e.server = p_server and e.scope = p_scope and e.bucket = 'QUARANTINED'
    on conflict (origin, server, kind, name, sha256) do update
        set reason = excluded.reason, line = excluded.line, col = excluded.col,
            detail = excluded.detail
        where (q.reason, q.line, q.col, q.detail) is distinct from
              (excluded.reason, excluded.line, excluded.col, excluded.detail)
$$;
comment on function quarantine_evidence is
    'Keeps the DECODE rows of quarantine equal to the QUARANTINED evidence of a scope.';

create function write_evening(doc jsonb) returns text
    language plpgsql
as $$
declare
    v_server   text := doc ->> 'server';
    v_scope    text := doc ->> 'scope';
    v_first    bigint := doc ->> 'first';
    v_last     bigint := doc ->> 'last';
    v_revision bigint := doc ->> 'revision';
    v_live     text[] := array(select jsonb_array_elements_text(doc -> 'live'));
    v_hash     text := md5((doc - 'revision')::text);
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
comment on function write_evening is 'The part of close_evening that may fail on bad data.';

create function close_evening(doc jsonb) returns text
    language plpgsql
as $$
declare
    v_server  text := left(coalesce(doc ->> 'server', ''), 200);
    v_scope   text := left(coalesce(doc ->> 'scope', ''), 300);
    v_outcome text;
    v_reason  text;
    v_detail  text;
begin
    perform slomix.lock_server(v_server);
    begin
        v_outcome := slomix.write_evening(doc);
    exception when data_exception or integrity_constraint_violation or program_limit_exceeded
                   or datatype_mismatch then
        get stacked diagnostics v_reason = returned_sqlstate, v_detail = message_text;
        perform slomix.quarantine_document('evening', v_server, v_scope, doc, v_reason, v_detail);
        v_outcome := 'REJECTED';
    end;
    perform slomix.note_outcome('evening', v_server, v_scope, doc ->> 'revision', v_outcome);
    if v_outcome <> 'REJECTED' then
        perform slomix.number_evening(v_server, v_scope);
    end if;
    return v_outcome;
end $$;
comment on function close_evening is
    'Closes an evening at a revision: removes what it does not hold any more, replaces its evidence, numbers its '
    'rounds; returns NEW, CHANGED, UNCHANGED, STALE or REJECTED. first must not lie after any of its round ends.';
