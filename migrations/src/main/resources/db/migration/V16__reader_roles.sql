-- Who may read. compat 8: readers see schema compat and nothing of the pipeline.
--
-- Roles belong to the whole server, not to this database, so they may exist already; and the owner of
-- an external database may lack the right to create them. Then an administrator creates them and runs
-- `select slomix.grant_readers()`.

create function grant_readers() returns void
    language plpgsql
as $$
declare
    v_role text;
begin
    revoke all on schema slomix, compat from public;
    revoke all on all tables in schema slomix, compat from public;
    revoke execute on all functions in schema slomix from public;
    -- Functions inside a view run with the rights of its reader.
    grant execute on function slomix.as_int4(bigint), slomix.local_time(text) to public;
    foreach v_role in array array['slomix_web', 'site', 'site_ro'] loop
        if not exists (select from pg_catalog.pg_roles where rolname = v_role) then
            begin
                execute format('create role %I nologin', v_role);
            exception
                when duplicate_object or unique_violation then null;
                when insufficient_privilege then
                    raise warning 'role % does not exist and may not be created here: '
                        'create it and run "select slomix.grant_readers()"', v_role;
                    continue;
            end;
        end if;
        execute format('revoke all on schema slomix from %I', v_role);
        execute format('revoke all on all tables in schema slomix from %I', v_role);
        execute format('revoke all on all sequences in schema slomix from %I', v_role);
        execute format('grant usage on schema compat to %I', v_role);
        execute format('revoke all on all tables in schema compat from %I', v_role);
        execute format('grant select on all tables in schema compat to %I', v_role);
        execute format('grant execute on all functions in schema compat to %I', v_role);
    end loop;
    perform slomix.set_reader_defaults();
end $$;
comment on function grant_readers is
    'Creates the reading roles where missing and gives them compat, read only (compat 8); may be run again at any time.';

create function set_reader_defaults() returns void
    language plpgsql
as $$
declare
    v_set text := 'alter role %I in database %I set %s';
begin
    -- The website finds its own tables first; both settings survive the RESET ALL of its pool.
    execute format(v_set, 'slomix_web', current_database(), 'search_path = compat');
    execute format(v_set, 'site', current_database(), 'search_path = public, compat');
    execute format(v_set, 'site_ro', current_database(), 'search_path = public, compat');
    execute format(v_set, 'slomix_web', current_database(), 'default_transaction_read_only = on');
    execute format(v_set, 'site_ro', current_database(), 'default_transaction_read_only = on');
exception when insufficient_privilege or undefined_object then
    raise warning 'the search path of the reading roles was not set: %', sqlerrm;
end $$;
comment on function set_reader_defaults is
    'Search path and read-only default of the reading roles in this database (compat 1.2, 8); not read-only for site (compat 7.2).';

select slomix.grant_readers();
