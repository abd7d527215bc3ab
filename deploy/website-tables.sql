-- The tables that belong to a website or bot written for the original system (contract compat 4.3, 8):
-- real, empty, in schema public, writable by role site. Optional; run it by hand, after the migrations,
-- as the owner of the database:  psql "$DATABASE_URL" -f website-tables.sql
--
-- The site's own migrations know these tables better: the contract names them and few of their columns.
-- Here are the tables that must exist (levels "must", "must exist", "should exist") and those whose link
-- to our numbers the contract names; columns that it does not name are a sensible minimum. Tables of the
-- level "nice" without a named column (availability_*, planning_*, greatshot_*, poll_*, uploads,
-- website_users, ...) are left to the site. Running this file again, or after the site's own
-- migrations, changes no existing table.

-- Must.
create table if not exists public.player_links (
    player_guid      text primary key,
    discord_id       bigint,
    discord_username text,
    player_name      text,
    display_name     text,
    linked_at        timestamp not null default now()
);
create index if not exists player_links_of_discord on public.player_links (discord_id);

create table if not exists public.player_identity_links (
    id           serial primary key,
    primary_guid text not null,
    alt_guid     text not null,
    link_type    text not null,
    created_at   timestamp not null default now(),
    unique (alt_guid, link_type)
);

-- Must exist.
create table if not exists public.player_skill_ratings (
    player_guid  text primary key,
    display_name text,
    et_rating    real,
    games_rated  integer not null default 0,
    components   jsonb,
    updated_at   timestamp not null default now()
);
create table if not exists public.player_skill_history (
    id                serial primary key,
    player_guid       text not null,
    round_id          integer,
    gaming_session_id integer,
    et_rating         real,
    components        jsonb,
    calculated_at     timestamp not null default now()
);
create table if not exists public.player_aim_summary (
    player_guid  text primary key,
    round_id_sum bigint,
    summary      jsonb,
    updated_at   timestamp not null default now()
);
create table if not exists public.season_awards (
    id          serial primary key,
    season_id   text not null,
    award_name  text not null,
    player_guid text,
    player_name text,
    value       real,
    created_at  timestamp not null default now()
);
create table if not exists public.server_status_history (
    id           serial primary key,
    recorded_at  timestamp not null default now(),
    online       boolean,
    map_name     text,
    player_count integer,
    players      jsonb
);
create table if not exists public.voice_status_history (
    id           serial primary key,
    recorded_at  timestamp not null default now(),
    member_count integer,
    members      jsonb
);
create table if not exists public.live_status (
    status_type text primary key,
    status_data jsonb,
    updated_at  timestamp not null default now()
);
create table if not exists public.user_player_links (
    id          serial primary key,
    user_id     bigint not null,
    player_guid text not null,
    player_name text,
    linked_at   timestamp not null default now()
);

-- Should exist. kill_outcome_id is a number of compat.proximity_kill_outcome: no foreign key to a view.
create table if not exists public.storytelling_kill_impact (
    id                    serial primary key,
    kill_outcome_id       integer unique,
    gaming_session_id     integer,
    session_date          date,
    map_name              text,
    round_number          integer,
    round_start_unix      bigint,
    killer_guid           text,
    killer_guid_canonical text,
    victim_guid           text,
    total_impact          real,
    created_at            timestamp not null default now()
);
create table if not exists public.storytelling_kis_shadow_audit (
    id                serial primary key,
    gaming_session_id integer,
    session_date      date,
    details           jsonb,
    created_at        timestamp not null default now()
);

-- Nice: the ones that keep our session numbers.
create table if not exists public.session_mvp_votes (
    id                serial primary key,
    gaming_session_id integer not null,
    voter_id          bigint not null,
    player_guid       text not null,
    created_at        timestamp not null default now(),
    unique (gaming_session_id, voter_id)
);
create table if not exists public.match_predictions (
    id                serial primary key,
    gaming_session_id integer,
    session_date      text,
    prediction        jsonb,
    created_at        timestamp not null default now()
);
create table if not exists public.parimutuel_markets (
    id                serial primary key,
    gaming_session_id integer,
    state             text,
    created_at        timestamp not null default now()
);

-- The original fills this column by a trigger.
create or replace function public.compute_guid_canonical(guid text, fallback text) returns text
    language sql stable
as $$
    select compat.canonical_guid(upper(left(coalesce(nullif(guid, ''), fallback), 8)))
$$;
create or replace function public.fill_killer_guid_canonical() returns trigger
    language plpgsql
as $$
begin
    new.killer_guid_canonical := public.compute_guid_canonical(new.killer_guid, null);
    return new;
end $$;
create or replace trigger fill_killer_guid_canonical
    before insert or update of killer_guid on public.storytelling_kill_impact
    for each row execute function public.fill_killer_guid_canonical();

-- A few probes of the bot and of the cross-reference name the schema (contract compat 1.2, 7.3).
create or replace view public.rounds as select * from compat.rounds;
create or replace view public.player_comprehensive_stats as
    select * from compat.player_comprehensive_stats;
create or replace view public.weapon_comprehensive_stats as
    select * from compat.weapon_comprehensive_stats;
create or replace view public.processed_files as select * from compat.processed_files;
create or replace view public.lua_spawn_stats as select * from compat.lua_spawn_stats;

grant usage on schema public to site, site_ro;
grant select, insert, update, delete on all tables in schema public to site;
grant usage, select on all sequences in schema public to site;
grant select on all tables in schema public to site_ro;
-- canonical_guid reads the links with the rights of its caller.
grant select on public.player_links, public.player_identity_links to slomix_web;
revoke insert, update, delete on public.rounds, public.player_comprehensive_stats,
    public.weapon_comprehensive_stats, public.processed_files, public.lua_spawn_stats from site;

-- To be set by hand, because the zone is the game server's:
--   alter role site in database <name> set timezone = 'Europe/Ljubljana';
