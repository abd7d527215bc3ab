-- What the readers call by unqualified name. compat 4.1, 7.1.

create function compat.canonical_guid(guid text) returns text
    language plpgsql stable
as $$
declare
    v_guid    text := guid;
    v_primary text;
begin
    -- The links belong to the website (compat 4.3) and may not exist. A static query is planned only
    -- when it is reached.
    if to_regclass('public.player_identity_links') is null then
        return guid;
    end if;
    for step in 1 .. 16 loop
        select l.primary_guid into v_primary
        from public.player_identity_links l
        where l.alt_guid = v_guid and l.link_type = 'merged' limit 1;
        exit when v_primary is null;
        v_guid := v_primary;
    end loop;
    return v_guid;
end $$;
comment on function compat.canonical_guid is
    'Follows merged identity links from alternative to primary guid, at most 16 steps; the guid itself when there is none.';

create function compat.text_not_before(day text, instant timestamp) returns boolean
    language sql immutable
as $$
    select day >= to_char(instant, 'YYYY-MM-DD')
$$;

create operator compat.>= (leftarg = text, rightarg = timestamp, function = compat.text_not_before);
comment on operator compat.>= (text, timestamp) is
    'Lets a trend of the original compare a text date with a time (compat 7.1).';
