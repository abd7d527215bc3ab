-- Weapon rows are nine tenths of all rows, and half of what a round costs is their index. A row's
-- place within its round is as unique as player and weapon (a document lists both once), ascending,
-- and a third of the bytes. docs/decisions/0009.
alter table weapon_round drop constraint weapon_round_pkey;
alter table weapon_round add primary key (server, round_fingerprint, ordinal);

-- The check of stats_file.stamp calls it for every row: in SQL it was parsed each time.
create or replace function local_time(stamp text) returns timestamp
    language plpgsql immutable
as $$
begin
    return make_timestamp(substr(stamp, 1, 4)::integer, substr(stamp, 6, 2)::integer,
                          substr(stamp, 9, 2)::integer, substr(stamp, 12, 2)::integer,
                          substr(stamp, 14, 2)::integer, substr(stamp, 16, 2)::integer);
end $$;
