-- spawns.csv: the lives of each player in each round (lua-round-event 8.2). Key: server,
-- round_fingerprint, guid.
select
    round_fingerprint, ordinal, guid, guid8, name, spawns, deaths, dead_seconds,
    avg_respawn_seconds, max_respawn_seconds, server
from slomix.lua_spawn
order by server collate "C", round_fingerprint collate "C", ordinal
