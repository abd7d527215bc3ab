-- The current state of every artifact, what could not be used, which evenings are decided, what the
-- calls did, and the numbers for people. R5, R6, R20, R21, R25.

create table evidence (
    server            text not null,
    kind              text not null,
    name              text not null,
    sha256            text not null,
    size_bytes        bigint,
    bucket            text not null check (bucket in ('ACCEPTED', 'QUARANTINED', 'WAITING')),
    parse_status      text,
    status            text,
    reason            text,
    line              integer,
    col               integer,
    detail            text,
    superseded        boolean not null default false,
    round_fingerprint text,
    scope             text not null,
    revision          bigint not null,
    primary key (server, kind, name, sha256)
);
comment on table evidence is 'What became of each artifact: a function of the set of artifacts (R6), written by close_evening.';
comment on column evidence.bucket is 'R21: received = ACCEPTED + QUARANTINED + WAITING.';
comment on column evidence.reason is 'One word of R20.';
comment on column evidence.line is '1-based line of the finding; col is its 1-based byte.';
comment on column evidence.superseded is 'Another content under the same name is the current one (R2).';
comment on column evidence.scope is 'The evening that decided it: evening.scope.';
create index evidence_of_scope on evidence (server, scope);

create table quarantine (
    origin   text not null check (origin in ('DECODE', 'SINK')),
    server   text not null,
    kind     text not null,
    name     text not null,
    sha256   text not null,
    reason   text not null,
    line     integer,
    col      integer,
    detail   text,
    document jsonb,
    noted_at timestamptz not null default now(),
    primary key (origin, server, kind, name, sha256)
);
comment on table quarantine is 'What could not be used, and why.';
comment on column quarantine.origin is
    'DECODE: an artifact, equal to the QUARANTINED rows of evidence. SINK: a document that the database refused.';
comment on column quarantine.name is 'DECODE: the artifact. SINK: round fingerprint or evening scope.';
comment on column quarantine.sha256 is 'DECODE: the content. SINK: md5 of the document.';
comment on column quarantine.reason is 'DECODE: a word of R20. SINK: the SQLSTATE.';
comment on column quarantine.document is 'The refused document; null for DECODE.';
comment on column quarantine.noted_at is 'When it was first noted; operators'' data.';

create table evening (
    server       text not null,
    scope        text not null,
    first        bigint,
    last         bigint,
    live         text[] not null default '{}',
    numbered     boolean not null default false,
    content_hash text not null,
    revision     bigint not null,
    primary key (server, scope)
);
comment on table evening is
    'Evenings that are decided and closed (design.md 3: chains of gaps up to 60 minutes); those of one server never overlap.';
comment on column evening.scope is 'evening:<first>, or name:<file name> for an artifact without a readable clock.';
comment on column evening.first is 'Unix seconds of the earliest instant it covers, round ends included; last the latest.';
comment on column evening.live is 'Keys of its rounds at that revision.';
comment on column evening.numbered is 'Its rounds and sessions have their numbers (assign_ids).';
create index evening_of_last on evening (server, last);
create index evening_to_number on evening (server) where not numbered;

create table apply_log (
    id       bigserial primary key,
    at       timestamptz not null default clock_timestamp(),
    run_id   text,
    kind     text not null check (kind in ('round', 'evening')),
    server   text not null,
    key      text not null,
    revision bigint,
    outcome  text not null check (outcome in ('NEW', 'CHANGED', 'UNCHANGED', 'STALE', 'REJECTED'))
);
comment on table apply_log is 'Every call of apply_round and close_evening with its outcome; summaries are queries on it.';
comment on column apply_log.run_id is 'Setting slomix.run_id of the calling session, if any.';
create index apply_log_of_run on apply_log (run_id, id);

create table id_registry (
    kind        text not null check (kind in ('round', 'session')),
    natural_key text not null,
    id          integer not null check (id > 0),
    first_seen  timestamptz not null default now(),
    primary key (kind, natural_key),
    unique (kind, id)
);
comment on table id_registry is
    'Numbers for people (compat 6, R25): append only, kept by rebuild, to be backed up with the website''s tables.';
comment on column id_registry.natural_key is 'server|round_fingerprint; of a session that of its first round when it got its number.';
comment on column id_registry.id is 'Rounds in steps of 16, sessions in steps of 4; stragglers take a free number in between.';
