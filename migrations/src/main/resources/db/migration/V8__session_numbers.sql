-- Numbers of gaming sessions, and the calls that assign them. compat 6, consumers 3.1, R17, R25.

create function link_sessions(p_servers text[], p_first bigint, p_last bigint) returns void
    language plpgsql
as $$
begin
    update slomix.round set session_id = null
    where server = any (p_servers) and round_end between p_first and p_last
      and session_key is null and session_id is not null;
    -- The smallest number registered for any of its rounds: a join keeps the smallest, and the half
    -- that a split leaves without one gets a new number.
    with member as (
        select server, session_key, round_fingerprint, aliases
        from slomix.round
        where server = any (p_servers) and round_end between p_first and p_last
          and session_key is not null
    ), known as (
        select m.server, m.session_key, g.id
        from member m
        join slomix.id_registry g
            on g.kind = 'session' and g.natural_key = m.server || '|' || m.round_fingerprint
        union all
        select m.server, m.session_key, g.id
        from member m
        cross join lateral unnest(m.aliases) a (alias)
        join slomix.id_registry g
            on g.kind = 'session' and g.natural_key = m.server || '|' || a.alias
        where not exists (select from slomix.round l
                          where l.server = m.server and l.round_fingerprint = a.alias)
    ), session as (
        select m.server, m.session_key, min(k.id) as id
        from member m left join known k using (server, session_key)
        group by m.server, m.session_key
    )
    update slomix.round r set session_id = s.id
    from session s
    where r.server = s.server and r.session_key = s.session_key
      and r.round_end between p_first and p_last
      and r.session_id is distinct from s.id;
end $$;
comment on function link_sessions is
    'Gives the sessions of a range (unix seconds) the numbers that are registered for them.';

create function number_sessions(p_servers text[], p_first bigint, p_last bigint) returns void
    language plpgsql
as $$
declare
    v_from bigint;
    v_to   bigint;
    v_keys text[];
    v_ids  integer[];
begin
    select min(round_end), max(round_end) into v_from, v_to
    from slomix.round
    where server = any (p_servers) and round_end between p_first and p_last
      and session_id is null and session_key is not null;
    if v_from is null then
        return;
    end if;
    select coalesce(max(round_end), v_from) into v_from
    from slomix.round where session_id is not null and round_end < v_from;
    select coalesce(min(round_end), v_to) into v_to
    from slomix.round where session_id is not null and round_end > v_to;
    select array_agg(s.key order by s.first_end, s.key), array_agg(s.id order by s.first_end, s.key)
    into v_keys, v_ids
    from (select min(round_end) as first_end, max(session_id) as id,
                 (array_agg(server || '|' || round_fingerprint
                            order by round_end, round_fingerprint))[1] as key
          from slomix.round
          where round_end between v_from and v_to and session_key is not null
            and (session_id is not null
                 or (server = any (p_servers) and round_end between p_first and p_last))
          group by server, session_key) s;
    perform slomix.assign_numbers('session', 4, v_keys, v_ids);
end $$;

comment on function number_sessions is
    'Registers numbers for the sessions of a range that have none, under the key of their first round.';

create function assign_ids(
    p_server text default null, p_first bigint default null, p_last bigint default null)
    returns void
    language plpgsql
as $$
declare
    v_servers text[] := array[p_server];
    v_first   bigint := coalesce(p_first, -9223372036854775808);
    v_last    bigint := coalesce(p_last, 9223372036854775807);
begin
    -- The registry is common to all servers. This lock is always taken last.
    perform pg_advisory_xact_lock(hashtextextended('slomix.id_registry', 0));
    if p_server is null then
        v_servers := array(select distinct server from slomix.round);
        update slomix.evening set numbered = true where not numbered;
        -- A bounded run fills empty tables: without statistics the joins below, and those of the
        -- compat views until the next autovacuum, go quadratic.
        analyze slomix.round, slomix.id_registry, slomix.stats_file, slomix.player_round,
                slomix.weapon_round;
    end if;
    perform slomix.link_rounds(v_servers, v_first, v_last);
    perform slomix.number_rounds(v_servers, v_first, v_last);
    perform slomix.link_rounds(v_servers, v_first, v_last);
    perform slomix.link_sessions(v_servers, v_first, v_last);
    perform slomix.number_sessions(v_servers, v_first, v_last);
    perform slomix.link_sessions(v_servers, v_first, v_last);
end $$;
comment on function assign_ids is
    'Numbers the rounds and sessions of a server between two instants (unix seconds), or all of them; '
    'calling it again changes nothing. A bounded run defers numbering (setting slomix.defer_ids = on) and calls it once.';

create function number_evening(p_server text, p_scope text) returns void
    language plpgsql
as $$
declare
    v_evening slomix.evening;
begin
    if current_setting('slomix.defer_ids', true) = 'on' then
        return;
    end if;
    select * into v_evening from slomix.evening
    where server = p_server and scope = p_scope and not numbered;
    -- Documents may come after the closing: number an evening when its last round is there, so that
    -- the numbers do not depend on the order. A refused document must not hold up the others.
    if not found or exists (
        select from unnest(v_evening.live) l (key)
        where not exists (select from slomix.round r
                          where r.server = p_server and r.round_fingerprint = l.key
                            and r.revision >= v_evening.revision)
          and not exists (select from slomix.quarantine q
                          where q.origin = 'SINK' and q.server = p_server
                            and q.kind = 'round' and q.name = l.key)) then
        return;
    end if;
    if v_evening.live <> '{}' then
        perform slomix.assign_ids(p_server, v_evening.first, v_evening.last);
    end if;
    update slomix.evening set numbered = true where server = p_server and scope = p_scope;
end $$;
comment on function number_evening is 'Numbers a closed evening, once all its rounds are stored.';

create function number_evenings_with(p_server text, p_fingerprint text) returns void
    language plpgsql
as $$
begin
    if current_setting('slomix.defer_ids', true) = 'on' then
        return;
    end if;
    perform slomix.number_evening(e.server, e.scope)
    from slomix.evening e
    where e.server = p_server and not e.numbered and p_fingerprint = any (e.live);
end $$;
comment on function number_evenings_with is
    'Numbers the closed evening that was waiting for this round, if there is one.';
