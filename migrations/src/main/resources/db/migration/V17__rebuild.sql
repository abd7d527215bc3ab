-- Throwing everything derived away. design.md P8, 3.8; R6, R25.

create function clear_derived(p_epoch text, p_rules_version integer) returns void
    language sql
as $$
    truncate slomix.stats_file, slomix.round, slomix.player_round, slomix.weapon_round,
             slomix.unpaired_total, slomix.counter_reset, slomix.evidence, slomix.quarantine,
             slomix.evening;
    insert into slomix.pipeline (epoch, rules_version) values (p_epoch, p_rules_version)
    on conflict (singleton) do update
        set epoch = excluded.epoch, rules_version = excluded.rules_version
$$;
comment on function clear_derived is
    'Empties all derived tables and starts an epoch; artifacts, the id registry and the log of calls stay.';
revoke execute on function clear_derived from public;
