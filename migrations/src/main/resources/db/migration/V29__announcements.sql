-- The outbox: what is to be told to people, decided in the transaction that writes the round (R24,
-- consumers 1.2). It is history, not truth: no export has it, and rebuild keeps it.

create table announcement (
    post_key          text primary key,
    kind              text not null,
    server            text not null,
    round_fingerprint text not null,
    round_end         bigint not null,
    state             text not null default 'queued'
                      check (state in ('queued', 'sending', 'posted', 'refused')),
    not_before        timestamptz not null,
    wanted_version    bigint not null default 1,
    posted_version    bigint not null default 0,
    attempts          integer not null default 0,
    next_attempt_at   timestamptz,
    channel_id        bigint,
    message_ids       bigint[] not null default '{}',
    content_hash      text,
    figures_hash      text,
    corrected         boolean not null default false,
    last_error        text,
    created_at        timestamptz not null default clock_timestamp(),
    posted_at         timestamptz,
    edited_at         timestamptz
);
comment on table announcement is
    'What was or is to be posted, one row for each post (R24); kept by rebuild, in no export.';
comment on column announcement.post_key is 'kind:round_fingerprint; a session by the fingerprint of its first round.';
comment on column announcement.state is 'sending: some of its messages may be out, and not all are noted. refused: never to be tried again.';
comment on column announcement.not_before is 'Grace for the Lua event, patience for a missing round 1, end of the session (R24).';
comment on column announcement.wanted_version is 'Grows whenever what it tells may have changed; posted_version is what people see.';
comment on column announcement.figures_hash is 'Digest of the visible numbers: when they change, the post is marked as corrected.';
create index announcement_of_round on announcement (round_fingerprint);
create index announcement_waiting on announcement (round_end)
    where state in ('queued', 'sending') or wanted_version > posted_version;

create function present() returns timestamptz
    language sql stable
as $$ select coalesce(nullif(current_setting('slomix.clock', true), '')::timestamptz, clock_timestamp()) $$;
comment on function present is 'The present; a database setting can put it elsewhere, for tests and rehearsals.';

create function announces(p_kind text) returns boolean
    language sql stable
as $$ select p_kind = any (string_to_array(coalesce(current_setting('slomix.announce', true), ''), ',')) $$;
comment on function announces is
    'Whether this session announces: live writers name their kinds, every other session none.';

create function is_told_live(p_server text, p_file text, p_round_end bigint) returns boolean
    language sql stable
as $$
    -- R24: from the row of the artifact, never from the stream.
    select extract(epoch from slomix.present()) - p_round_end between -600 and 3 * 3600 and exists (
        select from slomix.artifact a
        where a.server = p_server and a.kind = 'STATS' and a.name = p_file and a.origin like '%:live'
          and extract(epoch from a.observed_at) - p_round_end <= 3 * 3600)
$$;
comment on function is_told_live is 'Its stats file came from a live source, and the round ended at most 3 h ago (R24).';

create function announce(p_kind text, p_server text, p_key text, p_round_end bigint, p_wait interval,
                         p_may_begin boolean) returns void
    language plpgsql
as $$
begin
    if not slomix.announces(p_kind) then
        return;
    end if;
    update slomix.announcement a
    set wanted_version = a.wanted_version + 1, round_end = greatest(a.round_end, p_round_end),
        not_before = case when a.state <> 'queued' then a.not_before
                          when p_kind = 'session_summary' then slomix.present() + p_wait
                          else least(a.not_before, slomix.present() + p_wait) end
    where a.post_key = p_kind || ':' || p_key;
    if not found and p_may_begin then
        insert into slomix.announcement (post_key, kind, server, round_fingerprint, round_end, not_before)
        values (p_kind || ':' || p_key, p_kind, p_server, p_key, p_round_end,
                slomix.present() + p_wait);
    end if;
end $$;

create function move_announcements(p_server text, p_fingerprint text, p_aliases text[]) returns void
    language sql
as $$
    -- A round that goes by another key keeps its post (R1, R24). Rounds that are posted go by their
    -- stats file, and no other round can go by a file that is a member of this one.
    update slomix.announcement a
    set post_key = a.kind || ':' || p_fingerprint, round_fingerprint = p_fingerprint
    where a.server = p_server and a.round_fingerprint = any (p_aliases)
      and not exists (select from slomix.announcement b
                      where b.post_key = a.kind || ':' || p_fingerprint)
$$;

create function announce_round(p_server text, p_fingerprint text) returns void
    language plpgsql
as $$
declare
    v_round   slomix.round;
    v_fresh   boolean;
    v_visible boolean;
    v_wait    interval;
    v_second  slomix.round;
begin
    if coalesce(current_setting('slomix.announce', true), '') = '' then
        return;
    end if;
    select * into v_round from slomix.round
    where server = p_server and round_fingerprint = p_fingerprint;
    if not found then
        return;
    end if;
    perform slomix.move_announcements(p_server, p_fingerprint, v_round.aliases);
    -- What was posted and counts no longer is told again, as what it is now.
    v_visible := v_round.file is not null and v_round.round_number in (1, 2)
                 and (v_round.counted or v_round.status = 'UNPAIRED');
    v_fresh := v_visible and slomix.is_told_live(p_server, v_round.file, v_round.round_end);
    v_wait := case when v_round.status = 'UNPAIRED' then interval '10 minutes'
                   when exists (select from slomix.lua_round l
                                where l.server = p_server and l.round_fingerprint = p_fingerprint)
                   then interval '0' else interval '20 seconds' end;
    perform slomix.announce('round_stats', p_server, p_fingerprint, v_round.round_end, v_wait, v_fresh);
    perform slomix.announce('timing_comparison', p_server, p_fingerprint, v_round.round_end, v_wait,
                            v_fresh and v_round.counted);
    if exists (select from slomix.award a
               where a.server = p_server and a.round_fingerprint = p_fingerprint) then
        perform slomix.announce('endstats', p_server, p_fingerprint, v_round.round_end, v_wait,
                                v_fresh and v_round.counted);
    end if;
    -- A map is told of with its round 2, whichever half came last.
    select * into v_second from slomix.round r
    where r.server = p_server and r.match_id = v_round.match_id and r.round_number = 2
      and r.counted and r.status = 'PAIRED' and r.file is not null
    order by r.round_end desc limit 1;
    if found then
        -- The score of the match comes with the closing of the evening, a moment later.
        perform slomix.announce('map_summary', p_server, v_second.round_fingerprint, v_second.round_end,
            v_wait + interval '2 seconds',
            slomix.is_told_live(p_server, v_second.file, v_second.round_end));
    end if;
    if v_round.counted and v_round.session_key is not null then
        perform slomix.announce('session_summary', p_server, v_round.session_key, v_round.round_end,
            to_timestamp(v_round.round_end + 3620) - slomix.present(), v_fresh);
    end if;
end $$;
comment on function announce_round is 'What a written round gives reason to post or to edit (R24); called in its transaction.';

create or replace function apply_round(doc jsonb) returns text
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
    if v_outcome in ('NEW', 'CHANGED') then
        perform slomix.announce_round(v_server, v_key);
    end if;
    return v_outcome;
end $$;

create function announce_evening(p_server text, p_first bigint, p_last bigint) returns void
    language sql
as $$
    -- Scores and links of the evening are there now: what was told of it is looked at once more.
    update slomix.announcement a set wanted_version = a.wanted_version + 1
    where coalesce(current_setting('slomix.announce', true), '') <> ''
      and a.server = p_server and a.round_end between p_first and p_last
      and a.kind in ('map_summary', 'session_summary')
$$;

create or replace function close_evening(doc jsonb) returns text
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
    if v_outcome in ('NEW', 'CHANGED') then
        perform slomix.announce_evening(v_server, (doc ->> 'first')::bigint, (doc ->> 'last')::bigint);
    end if;
    return v_outcome;
end $$;

create function due_announcements() returns setof announcement
    language sql stable
as $$
    select a.* from slomix.announcement a
    where (a.state in ('queued', 'sending') and a.not_before <= slomix.present())
       or (a.state = 'posted' and a.wanted_version > a.posted_version
           and extract(epoch from slomix.present()) - a.round_end <= 24 * 3600)
    order by a.round_end, array_position(array['round_stats', 'map_summary', 'timing_comparison',
        'endstats', 'session_summary'], a.kind), a.post_key
$$;
comment on function due_announcements is 'What is to be sent or edited now, in the order of the channel (consumers 1.2).';

create view evidence_now as
select e.server, e.kind, e.name, e.sha256, e.round_fingerprint,
       case when a.state = 'posted' and e.link_status = 'linked' then 'published' else e.state end as state
from evidence e
left join announcement a on a.post_key = 'round_stats:' || e.round_fingerprint;
comment on view evidence_now is
    'The state of each artifact; published is read from what was posted (lua-round-event 13.1, R6).';
