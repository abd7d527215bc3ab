-- What the stats leg derives: one row per current file, per round, per player and weapon of a round.
-- Written by apply_round and close_evening only. Counters are bigint, so that a hostile file cannot
-- overflow a column; compat narrows them to the original's types.

create function local_time(stamp text) returns timestamp
    language sql immutable
as $$
    select make_timestamp(substr(stamp, 1, 4)::integer, substr(stamp, 6, 2)::integer,
                          substr(stamp, 9, 2)::integer, substr(stamp, 12, 2)::integer,
                          substr(stamp, 14, 2)::integer, substr(stamp, 16, 2)::integer)
$$;
comment on function local_time is 'The wall clock time that a stamp YYYY-MM-DD-HHMMSS says; fails if there is none.';

create table stats_file (
    server               text not null,
    file                 text not null,
    stamp                text check (stamp is null or local_time(stamp) is not null),
    map                  text,
    label                integer,
    round_number         integer,
    status               text not null check (status in ('PAIRED', 'UNPAIRED', 'ABANDONED', 'SUPERSEDED',
                             'ABORTED', 'DUPLICATE', 'EMPTY', 'INVALID', 'CORRUPT', 'REFUSED')),
    reason               text,
    flags                text,
    exclusions           text,
    counted              boolean not null default false,
    paired_with          text,
    match_id             text,
    instant              bigint,
    round_end            bigint,
    config               text,
    defender             integer,
    winner               integer,
    score_confidence     text,
    time_limit_s         bigint,
    header_f8_s          bigint,
    next_limit_s         bigint,
    duration_s           numeric,
    duration_source      text,
    stopwatch_state      text,
    time_to_beat_s       bigint,
    outcome              text,
    end_reason           text,
    layout               integer,
    max_rounds           bigint,
    players              bigint,
    balanced             boolean,
    residual_kills       bigint,
    residual_damage      bigint,
    residual_team_damage bigint,
    residual_revives     bigint,
    round_fingerprint    text,
    sha256               text,
    revision             bigint not null,
    primary key (server, file)
);
comment on table stats_file is
    'The current content of every stats file name (R2): the columns of the export rounds.csv (stats-file 4-6, R7, R20).';
comment on column stats_file.stamp is 'YYYY-MM-DD-HHMMSS of the name, local time of the server.';
comment on column stats_file.label is 'Round number that the file claims, 1 or 2; round_number is the real one (stats-file 6.6).';
comment on column stats_file.instant is 'Unix seconds of the stamp in the server''s zone (stats-file 1.2, R13).';
comment on column stats_file.round_end is 'Unix seconds of the round''s end: instant - 3 s, or instant when aborted.';
comment on column stats_file.defender is 'Side 1 Axis, 2 Allies.';
comment on column stats_file.time_limit_s is 'Header field 7 in seconds.';
comment on column stats_file.header_f8_s is 'Header field 8 in seconds; not a duration (stats-file 6.3).';
comment on column stats_file.duration_s is 'Seconds, one decimal; source F9, F8 or TP.';
comment on column stats_file.layout is 'Number of tab fields of the player lines (stats-file 2.3).';
comment on column stats_file.residual_damage is 'Sum of damage given less sum of damage received, HP (stats-file 5.1).';
comment on column stats_file.round_fingerprint is 'The round it belongs to, of a duplicate the duplicated one; null when refused, invalid or corrupt.';
comment on column stats_file.sha256 is 'The current content (R2).';
create index stats_file_of_instant on stats_file (server, instant);
create index stats_file_of_round on stats_file (server, round_fingerprint);

create table round (
    server                text not null,
    round_fingerprint     text not null,
    file                  text,
    map                   text,
    round_number          integer,
    label                 integer,
    status                text,
    match_id              text,
    session_key           text,
    round_end             bigint not null,
    counted               boolean not null default false,
    is_bot_round          boolean not null default false,
    bots                  integer not null default 0,
    humans                integer not null default 0,
    aliases               text[] not null default '{}',
    legs                  text,
    final_winner          integer,
    final_defender        integer,
    final_end_reason      text,
    final_duration_s      numeric,
    final_duration_source text,
    final_start           bigint,
    final_end             bigint,
    final_stopwatch_state text,
    id                    integer,
    session_id            integer,
    content_hash          text not null,
    revision              bigint not null,
    primary key (server, round_fingerprint)
);
comment on table round is 'One row per round of the current decision (R1); replaced whole by apply_round.';
comment on column round.round_fingerprint is '16 hex digits, a function of the evidence alone (R1).';
comment on column round.file is 'Its canonical stats file; null when no stats file is known.';
comment on column round.session_key is 'Server and fingerprint of the first round of its gaming session (R17).';
comment on column round.round_end is 'Unix seconds.';
comment on column round.counted is 'No exclusion applies (stats-file 6.5, R16).';
comment on column round.aliases is 'Other keys under which the round may have been known (R1).';
comment on column round.legs is 'Which sources the round has.';
comment on column round.final_start is 'Unix seconds, of the merged round (R7); likewise final_end.';
comment on column round.id is 'Number for people, from id_registry (R25); set by assign_ids, kept by apply_round.';
comment on column round.session_id is 'Number of its gaming session, from id_registry; set by assign_ids.';
comment on column round.content_hash is 'md5 of the document without its revision.';
create index round_of_end on round (server, round_end);
create index round_of_match on round (server, match_id);
create index round_in_order on round (round_end) where id is not null;
create index round_of_id on round (id) where id is not null;
create index round_of_session on round (session_id) where session_id is not null;

create table weapon_round (
    server            text not null,
    round_fingerprint text not null,
    player_key        text not null,
    weapon            text not null,
    guid8             text,
    hits              bigint,
    shots             bigint,
    kills             bigint,
    deaths            bigint,
    headshots         bigint,
    ordinal           integer not null,
    revision          bigint not null,
    primary key (server, round_fingerprint, player_key, weapon)
);
comment on table weapon_round is 'One row per player and weapon of a round, this round only (stats-file 2.2, 5).';
comment on column weapon_round.weapon is 'Name of stats-file 2.2 without prefix.';
comment on column weapon_round.headshots is 'Hits to the head.';
comment on column weapon_round.ordinal is '1-based place in the document.';

create table unpaired_total (
    server               text not null,
    round_fingerprint    text not null,
    player_key           text not null,
    guid8                text,
    kills                bigint,
    deaths               bigint,
    headshots            bigint,
    hits                 bigint,
    shots                bigint,
    damage_given         bigint,
    damage_received      bigint,
    team_damage_given    bigint,
    team_damage_received bigint,
    gibs                 bigint,
    self_kills           bigint,
    team_kills           bigint,
    team_gibs            bigint,
    time_played_seconds  bigint,
    revision             bigint not null,
    primary key (server, round_fingerprint, player_key)
);
comment on table unpaired_total is
    'Cumulative values of an UNPAIRED second round: the totals of its match, not values of the round (stats-file 8).';

create table counter_reset (
    server            text not null,
    round_fingerprint text not null,
    player_key        text not null,
    match_id          text,
    guid8             text,
    class             text,
    evidence          text,
    partial           boolean,
    r1_values         jsonb,
    r2_values         jsonb,
    residual_before   jsonb,
    residual_after    jsonb,
    revision          bigint not null,
    primary key (server, round_fingerprint, player_key)
);
comment on table counter_reset is 'Players whose cumulative counters started again inside a match (stats-file 5.1).';
comment on column counter_reset.class is 'RESET_ROUNDS, RESET_DROP, RESET_TIME, RESET_BALANCE, RESET_FILE or CONTINUOUS_BALANCE.';
comment on column counter_reset.partial is 'Part of the player''s round is lost.';
