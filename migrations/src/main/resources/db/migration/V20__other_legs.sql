-- What the Lua module and the endstats files bring to a round, and what an evening decides as a
-- whole: lua-round-event 8, 10, 12, 15; consumers 2, 3; R1, R6, R22. Every row names the revision
-- that wrote it; rows of an evening name its scope.

alter table round
    add column fp_start text,
    add column fp_end text,
    add column fp_clock text,
    add column fp_used text,
    add column confidence text,
    add column label_source text,
    add column conflicts text;
comment on column round.file is 'Its canonical stats file; null when no stats file is known: then its status is PENDING or ABORTED.';
comment on column round.fp_start is 'Older name map|label|start (lua-round-event 11.1); shown, never a key. Likewise fp_end and fp_clock; fp_used says which one is compared.';
comment on column round.confidence is 'How certain its members belong together: high, medium or low (lua-round-event 17.6).';
comment on column round.label_source is 'Who gave it its number (lua-round-event 12).';
comment on column round.conflicts is 'Fields on which its sources disagree, joined by ; (lua-round-event 10).';

create table lua_round (
    server                text not null,
    round_fingerprint     text not null,
    map                   text not null,
    map_raw               text,
    round_number          integer,
    label                 integer,
    match_id              text,
    lua_match_id          text,
    round_start_unix      bigint,
    round_end_unix        bigint,
    playtime_seconds      integer,
    time_limit_seconds    integer,
    winner                integer not null,
    defender              integer not null,
    end_reason_raw        text,
    end_reason            text,
    aborted               boolean not null,
    ghost                 boolean not null,
    pause_count           integer not null,
    pause_seconds         integer not null,
    pauses                jsonb not null,
    warmup_seconds        integer not null,
    warmup_start_unix     bigint,
    warmup_end_unix       bigint,
    surrender_team        integer not null,
    surrender_caller_guid text,
    surrender_caller_name text,
    axis_score            integer not null,
    allies_score          integer not null,
    axis_players          jsonb not null,
    allies_players        jsonb not null,
    lua_version           text,
    source                text not null,
    link_status           text,
    confidence            text,
    link_reason           text,
    remarks               text[] not null,
    revision              bigint not null,
    primary key (server, round_fingerprint)
);
comment on table lua_round is 'The Lua event of a round, one from all its deliveries (lua-round-event 8.1): the export lua_rounds.csv.';
comment on column lua_round.round_number is 'The real number; null for an aborted round without a stats file (R15). label is what the script claims.';
comment on column lua_round.lua_match_id is 'Local time of the round''s end, the key of the original (lua-round-event 8.1); match_id is ours (R18).';
comment on column lua_round.winner is 'As the script says: 1 Axis, 2 Allies, 0 nobody or unknown; likewise defender.';
comment on column lua_round.end_reason is 'Effective reason (R14); end_reason_raw as written.';
comment on column lua_round.surrender_team is 'Side that a vote was called for, also when it failed; 0 for none.';
comment on column lua_round.source is 'stats_ready, gametime_fallback or both.';
create index lua_round_of_end on lua_round (server, round_end_unix);

create table lua_spawn (
    server              text not null,
    round_fingerprint   text not null,
    guid                text not null,
    ordinal             integer not null,
    guid8               text not null,
    name                text,
    spawns              integer,
    deaths              integer,
    dead_seconds        integer,
    avg_respawn_seconds integer,
    max_respawn_seconds integer,
    revision            bigint not null,
    primary key (server, round_fingerprint, guid)
);
comment on table lua_spawn is 'Lives of each player in a round by the Lua module (lua-round-event 8.2): the export spawns.csv.';

create table award (
    server              text not null,
    round_fingerprint   text not null,
    line_no             integer not null,
    award_name          text not null,
    category            text not null,
    player_name         text not null,
    guid8               text,
    award_value         text not null,
    award_value_numeric numeric,
    unit                text not null,
    scope               text not null,
    quality_flag        text,
    revision            bigint not null,
    primary key (server, round_fingerprint, line_no)
);
comment on table award is 'Awards of a round (consumers 2.2-2.4, R22): the export awards.csv.';
comment on column award.guid8 is 'Of the one player of the round with that name (consumers 2.7), else null.';
comment on column award.scope is 'round, or map: then it contains round 1.';
comment on column award.quality_flag is 'RELABELLED where the file had the label of another award.';

create table versus (
    server             text not null,
    round_fingerprint  text not null,
    line_no            integer not null,
    subject_name       text,
    subject_guid8      text,
    subject_confidence text not null,
    opponent_name      text not null,
    opponent_guid8     text,
    kills              integer not null,
    deaths             integer not null,
    revision           bigint not null,
    primary key (server, round_fingerprint, line_no)
);
comment on table versus is 'Who killed whom in a round (consumers 2.5): the export versus.csv.';
comment on column versus.subject_confidence is 'header, antisymmetry, or none: then the line is not to be shown.';

create table match_result (
    server            text not null,
    match_id          text not null,
    scope             text not null,
    map               text,
    session_key       text,
    round1            text,
    round2            text,
    status            text not null,
    completeness_pct  integer not null,
    first_end         bigint not null,
    last_end          bigint not null,
    play_sequence     integer not null,
    provisional       boolean not null,
    counted           boolean not null,
    winner            text,
    team_a_points     integer,
    team_b_points     integer,
    team_a_time_s     numeric,
    team_b_time_s     numeric,
    winner_side       integer,
    team_a_r1_side    integer,
    team_a_r2_side    integer,
    r1_defender_side  integer,
    scoring_source    text,
    note              text,
    revision          bigint not null,
    primary key (server, match_id)
);
comment on table match_result is 'What a match came to (consumers 3.5, R9, R18): the export matches.csv.';
comment on column match_result.status is 'complete, partial or pending (lua-round-event 17.9).';
comment on column match_result.winner is 'Team A or B of its session, or draw.';
comment on column match_result.play_sequence is 'The n-th play of the map in its session.';
create index match_result_of_scope on match_result (server, scope);
create index match_result_of_session on match_result (server, session_key);

create table session_result (
    server            text not null,
    session_key       text not null,
    scope             text not null,
    first_end         bigint not null,
    last_end          bigint not null,
    rounds            integer not null,
    team_a_name       text,
    team_b_name       text,
    team_a_score      integer,
    team_b_score      integer,
    scale             text,
    confidence        text,
    available         boolean not null,
    reason            text,
    format            text,
    winning_team      integer not null,
    has_substitutions boolean not null,
    revision          bigint not null,
    primary key (server, session_key)
);
comment on table session_result is 'What a gaming session came to (consumers 3.5, R17): the export sessions.csv.';
create index session_result_of_scope on session_result (server, scope);

create table session_player (
    server      text not null,
    session_key text not null,
    team        text not null check (team in ('A', 'B')),
    guid8       text not null,
    scope       text not null,
    name        text,
    rounds      integer not null,
    ordinal     integer not null,
    revision    bigint not null,
    primary key (server, session_key, team, guid8)
);
comment on table session_player is 'Members of the teams of a session (consumers 3.4).';
create index session_player_of_scope on session_player (server, scope);

create table lineup_change (
    server            text not null,
    session_key       text not null,
    ordinal           integer not null,
    scope             text not null,
    round_fingerprint text not null,
    team              text not null,
    change            text not null,
    out_guid8         text,
    out_name          text,
    in_guid8          text,
    in_name           text,
    revision          bigint not null,
    primary key (server, session_key, ordinal)
);
comment on table lineup_change is 'Substitutions, late joins and leaves of a session (consumers 3.6).';
create index lineup_change_of_scope on lineup_change (server, scope);

alter table evidence
    add column source text,
    add column state text,
    add column map text,
    add column map_raw text,
    add column round_number integer,
    add column label integer,
    add column label_trusted boolean,
    add column label_source text,
    add column match_id text,
    add column link_status text,
    add column confidence text,
    add column link_reason text,
    add column end_est_unix bigint,
    add column end_est_tolerance_seconds integer,
    add column diff_seconds bigint,
    add column candidate_count integer,
    add column fp_start text,
    add column fp_end text,
    add column fp_clock text,
    add column fp_used text;
comment on column evidence.state is 'parse_failed, parsed, link_failed, linked_round_id or enriched (lua-round-event 13.1).';
comment on column evidence.label is 'Round number that the artifact claims; round_number is the real one of its round.';
comment on column evidence.link_status is 'linked_round_id, unlinked or ambiguous (lua-round-event 10).';
comment on column evidence.link_reason is 'Why (lua-round-event 13.3); reason is the stats leg''s, or that of a refusal.';
comment on column evidence.end_est_unix is 'When its round ended by its own account; diff_seconds is that less the end of the round.';
create index evidence_of_round on evidence (server, round_fingerprint);

create table evidence_log (
    id                bigserial primary key,
    at                timestamptz not null default clock_timestamp(),
    run_id            text,
    server            text not null,
    kind              text not null,
    name              text not null,
    sha256            text not null,
    from_state        text,
    to_state          text not null,
    link_status       text,
    confidence        text,
    reason            text,
    round_fingerprint text,
    candidate_count   integer,
    best_diff_seconds bigint
);
comment on table evidence_log is
    'Every change of an artifact''s state, round or reason (R6): operators'' data, in no export, kept by rebuild, pruned by prune_logs.';
create index evidence_log_of_artifact on evidence_log (server, kind, name, sha256, id);
create index evidence_log_of_time on evidence_log (at);

create or replace view document_columns as
select p.document, p.part, a.attname::text as column_name,
       format_type(a.atttypid, a.atttypmod) as data_type,
       (a.attname not in ('server', 'round_fingerprint', 'revision', 'id', 'session_id', 'aliases',
                          'content_hash', 'ordinal', 'scope')
        or (p.part in ('evidence', 'lineup_changes') and a.attname = 'round_fingerprint')
        or (p.part in ('spawns', 'session_players', 'lineup_changes') and a.attname = 'ordinal')
        or (p.part = 'awards' and a.attname = 'scope')) as from_document
from (values ('round', 'round', 'slomix.round'),
             ('round', 'files', 'slomix.stats_file'),
             ('round', 'players', 'slomix.player_round'),
             ('round', 'weapons', 'slomix.weapon_round'),
             ('round', 'unpaired_totals', 'slomix.unpaired_total'),
             ('round', 'resets', 'slomix.counter_reset'),
             ('round', 'lua', 'slomix.lua_round'),
             ('round', 'spawns', 'slomix.lua_spawn'),
             ('round', 'awards', 'slomix.award'),
             ('round', 'versus', 'slomix.versus'),
             ('evening', 'files', 'slomix.stats_file'),
             ('evening', 'evidence', 'slomix.evidence'),
             ('evening', 'matches', 'slomix.match_result'),
             ('evening', 'sessions', 'slomix.session_result'),
             ('evening', 'session_players', 'slomix.session_player'),
             ('evening', 'lineup_changes', 'slomix.lineup_change')) as p (document, part, relation)
join pg_attribute a on a.attrelid = p.relation::regclass and a.attnum > 0 and not a.attisdropped;
