-- Servers, the pipeline's own state, and the raw evidence. design.md 4, R2, R5, R6.
-- All other files of this directory build on these tables; nothing here is ever derived.

comment on schema slomix is
    'Slomix Stream: evidence and everything derived from it. Readers use schema compat.';

create table server (
    server     text primary key,
    zone       text,
    first_seen timestamptz not null default now()
);
comment on table server is 'Game servers that sent anything; the server is part of every key.';
comment on column server.zone is 'IANA name of the zone of the file stamps; null = the default of the run.';

create table pipeline (
    singleton     boolean primary key default true check (singleton),
    epoch         text not null,
    rules_version integer not null
);
comment on table pipeline is 'One row: which derivation the tables hold.';
comment on column pipeline.epoch is 'Changes at rebuild; checkpoints of another epoch are not used.';
comment on column pipeline.rules_version is 'High-order part of every revision (R5).';

create table artifact (
    serial      bigserial not null unique,
    server      text not null,
    kind        text not null,
    name        text not null,
    sha256      text not null,
    size_bytes  bigint not null,
    observed_at timestamptz not null,
    origin      text,
    primary key (server, kind, name, sha256)
);
comment on table artifact is 'Every distinct content ever received; identity is R2, the first writer wins.';
comment on column artifact.serial is 'Order of arrival; the position of the archive source (design.md 3.6).';
comment on column artifact.sha256 is 'Lower-case hex digest of the raw bytes.';
comment on column artifact.observed_at is 'When it was first seen; never part of a decision or an export.';
comment on column artifact.origin is 'Where it was first seen (directory, inbox, ...).';
create index artifact_of_name on artifact (server, name, sha256);

create table artifact_content (
    sha256  text not null,
    part    integer not null,
    content bytea not null,
    primary key (sha256, part)
);
comment on table artifact_content is 'Raw bytes, gzip, cut into parts of at most 1 MiB; equal contents are stored once.';
comment on column artifact_content.part is '0-based position; the concatenation of all parts is one gzip stream.';
-- gzip bytes do not compress again: do not let TOAST try.
alter table artifact_content alter column content set storage external;

create function archive_artifact(
    p_server text, p_kind text, p_name text, p_sha256 text, p_size_bytes bigint,
    p_observed_at timestamptz, p_origin text, p_contents bytea[])
    returns table (serial bigint, observed_at timestamptz, origin text)
    language plpgsql
as $$
#variable_conflict use_column
begin
    if not exists (select from slomix.server s where s.server = p_server) then
        insert into slomix.server (server) values (p_server) on conflict do nothing;
    end if;
    -- Looked up before inserting, because a refused insert would burn a serial.
    if not exists (select from slomix.artifact a where (a.server, a.kind, a.name, a.sha256)
                   = (p_server, p_kind, p_name, p_sha256)) then
        insert into slomix.artifact_content (sha256, part, content)
        select p_sha256, ordinality - 1, content
        from unnest(p_contents) with ordinality as parts (content, ordinality)
        on conflict do nothing;
        insert into slomix.artifact (server, kind, name, sha256, size_bytes, observed_at, origin)
        values (p_server, p_kind, p_name, p_sha256, p_size_bytes, p_observed_at, p_origin)
        on conflict do nothing;
    end if;
    return query
        select a.serial, a.observed_at, a.origin from slomix.artifact a
        where (a.server, a.kind, a.name, a.sha256) = (p_server, p_kind, p_name, p_sha256);
end $$;
comment on function archive_artifact is
    'Stores an artifact with its gzip parts unless it is there; returns the stored row''s serial, first time and origin (R2, design.md 3.6).';
