-- Numbers for people. compat 6, R25: int4, rising with time, append only, with gaps for stragglers.

create function assign_numbers(p_kind text, p_step integer, p_keys text[], p_ids integer[])
    returns void
    language sql
as $$
    -- The line in time order, ids null where one is wanted. Each run of wanted ones lies in the gap
    -- between its numbered neighbours and is spread evenly over the numbers free there; what finds
    -- none, or has no later neighbour, goes to the tail in steps.
    with line as (
        select key, id, place, count(id) over (order by place) as gap
        from unnest(p_keys, p_ids) with ordinality as l (key, id, place)
    ), gaps as (
        select gap, coalesce(max(id), 0) as before, count(*) filter (where id is null) as wanted,
               lead(max(id)) over (order by gap) as after
        from line group by gap
    ), free as (
        select g.gap, n.id, row_number() over (partition by g.gap order by n.id) as rank,
               count(*) over (partition by g.gap) as size
        from gaps g,
             generate_series(g.before + 1,
                             least(g.after - 1, g.before + p_step * (g.wanted::integer + 1))) n (id)
        where g.wanted > 0 and g.after is not null
          and not exists (select from slomix.id_registry r where r.kind = p_kind and r.id = n.id)
    ), wanted as (
        select l.key, l.place, l.gap, g.wanted,
               row_number() over (partition by l.gap order by l.place) as turn
        from line l join gaps g using (gap) where l.id is null
    ), placed as (
        select w.key, w.place, f.id
        from wanted w left join free f
            on f.gap = w.gap
           and f.rank = case when f.size >= w.wanted
                             then (f.size + 1) * w.turn / (w.wanted + 1) else w.turn end
    ), tail as (
        select coalesce(max(id), 0) / p_step as steps
        from slomix.id_registry where kind = p_kind
    )
    insert into slomix.id_registry (kind, natural_key, id)
    select p_kind, p.key,
           coalesce(p.id, p_step * (t.steps + row_number() over (partition by p.id is null
                                                                 order by p.place)))::integer
    from placed p, tail t
$$;
comment on function assign_numbers is
    'Registers a number for every key of the line that has none yet; the line is in time order.';

create function link_rounds(p_servers text[], p_first bigint, p_last bigint) returns void
    language plpgsql
as $$
begin
    -- A live key wins over an alias (R1): give back a number that its owner needs again.
    update slomix.round r set id = null
    from slomix.id_registry g
    where r.server = any (p_servers) and r.round_end between p_first and p_last
      and g.kind = 'round' and g.id = r.id
      and g.natural_key <> r.server || '|' || r.round_fingerprint
      and exists (select from slomix.round o
                  where o.server = r.server
                    and o.round_fingerprint = substr(g.natural_key, length(r.server) + 2));
    update slomix.round r set id = g.id
    from slomix.id_registry g
    where r.server = any (p_servers) and r.round_end between p_first and p_last and r.id is null
      and g.kind = 'round' and g.natural_key = r.server || '|' || r.round_fingerprint;
    update slomix.round r set id = known.id
    from (select distinct on (c.server, c.round_fingerprint) c.*
          from (select distinct on (g.id) g.id, o.server, o.round_fingerprint
                from slomix.round o, unnest(o.aliases) a (alias), slomix.id_registry g
                where o.server = any (p_servers) and o.round_end between p_first and p_last
                  and o.id is null
                  and g.kind = 'round' and g.natural_key = o.server || '|' || a.alias
                  and not exists (select from slomix.round u where u.id = g.id)
                order by g.id, o.round_end, o.round_fingerprint) c
          order by c.server, c.round_fingerprint, c.id) known
    where r.server = known.server and r.round_fingerprint = known.round_fingerprint;
end $$;
comment on function link_rounds is
    'Gives the rounds of a range (unix seconds) the numbers that are registered under their key, else under an alias.';

create function number_rounds(p_servers text[], p_first bigint, p_last bigint) returns void
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
      and id is null and status is distinct from 'EMPTY';
    if v_from is null then
        return;
    end if;
    select coalesce(max(round_end), v_from) into v_from
    from slomix.round where id is not null and round_end < v_from;
    select coalesce(min(round_end), v_to) into v_to
    from slomix.round where id is not null and round_end > v_to;
    select array_agg(server || '|' || round_fingerprint order by round_end, server, round_fingerprint),
           array_agg(id order by round_end, server, round_fingerprint)
    into v_keys, v_ids
    from slomix.round
    where round_end between v_from and v_to
      and (id is not null
           or (server = any (p_servers) and round_end between p_first and p_last
               and status is distinct from 'EMPTY'));
    perform slomix.assign_numbers('round', 16, v_keys, v_ids);
end $$;
comment on function number_rounds is
    'Registers numbers for the rounds of a range that have none; EMPTY files are no rounds for people.';
