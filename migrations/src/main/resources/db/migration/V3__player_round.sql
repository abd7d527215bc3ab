-- One row per player of a round: the columns of the export players.csv (stats-file 2.3, 5, 7; R19).

create table player_round (
    server                     text not null,
    round_fingerprint          text not null,
    player_key                 text not null,
    guid8                      text not null,
    name_raw                   text,
    name_clean                 text,
    is_bot                     boolean not null default false,
    team                       integer,
    team_raw                   integer,
    rounds                     bigint,
    class                      text,
    partial                    boolean,
    kills                      bigint,
    deaths                     bigint,
    headshots                  bigint,
    hits                       bigint,
    shots                      bigint,
    damage_given               bigint,
    damage_received            bigint,
    team_damage_given          bigint,
    team_damage_received       bigint,
    gibs                       bigint,
    self_kills                 bigint,
    team_kills                 bigint,
    team_gibs                  bigint,
    xp                         bigint,
    killing_spree              bigint,
    death_spree                bigint,
    kill_assists               bigint,
    kill_steals                bigint,
    headshot_kills             bigint,
    objectives_stolen          bigint,
    objectives_returned        bigint,
    dynamites_planted          bigint,
    dynamites_defused          bigint,
    times_revived              bigint,
    useful_kills               bigint,
    denied_playtime            bigint,
    multikill_2x               bigint,
    multikill_3x               bigint,
    multikill_4x               bigint,
    multikill_5x               bigint,
    multikill_6x               bigint,
    useless_kills              bigint,
    full_selfkills             bigint,
    repairs_constructions      bigint,
    revives_given              bigint,
    bullets_fired              bigint,
    time_played_minutes        numeric,
    time_played_seconds        bigint,
    dead_seconds               bigint,
    alive_percent              numeric,
    time_dead_minutes_reported numeric,
    kd                         numeric,
    efficiency                 numeric,
    accuracy_all               numeric,
    accuracy_bullets           numeric,
    dpm                        numeric,
    headshot_pct               numeric,
    headshot_kill_pct          numeric,
    tank_meatshield            numeric,
    ordinal                    integer not null,
    revision                   bigint not null,
    primary key (server, round_fingerprint, player_key)
);
comment on table player_round is
    'One row per player and round, values of this round only; null = the file has no such field (stats-file 2.3).';
comment on column player_round.player_key is 'guid8, or guid8/name where a guid repeats within the file (stats-file 2.5).';
comment on column player_round.guid8 is 'First 8 characters of the upper-case guid; bots OMNIBOT.';
comment on column player_round.name_raw is 'As in the file, colour codes included; name_clean is without them (stats-file 2.1).';
comment on column player_round.team is 'Side in this round, 1 Axis, 2 Allies, inferred where the file says spectator (stats-file 5.3).';
comment on column player_round.class is 'How the values came about (stats-file 5.1).';
comment on column player_round.partial is 'A part of the player''s round is missing.';
comment on column player_round.headshots is 'Hits to the head; headshot_kills are kills.';
comment on column player_round.damage_given is 'HP; likewise the other damage columns.';
comment on column player_round.denied_playtime is 'Seconds.';
comment on column player_round.dead_seconds is 'Seconds, from the alive share (stats-file 7.4).';
comment on column player_round.alive_percent is '0..100, one decimal.';
comment on column player_round.time_dead_minutes_reported is 'Field 25 as written, minutes, known to be inflated; diagnostic only.';
comment on column player_round.kd is 'Kills per death, four decimals; efficiency, accuracies and headshot shares are percent.';
comment on column player_round.dpm is 'Damage given per minute; null below 30 s of play.';
comment on column player_round.ordinal is '1-based place in the document, which is sorted by player key.';
create index player_round_of_guid on player_round (guid8);
