-- lua_rounds.csv: the Lua event of every round that has one (lua-round-event 8.1). Key: server,
-- round_fingerprint; in order of their ends.
select
    round_fingerprint, map, round_number, round_start_unix, round_end_unix, playtime_seconds,
    time_limit_seconds, winner, defender, end_reason_raw, end_reason, pause_count, pause_seconds,
    surrender_team, server, map_raw, label, match_id, lua_match_id, aborted::int as aborted,
    ghost::int as ghost, pauses, warmup_seconds, warmup_start_unix, warmup_end_unix,
    surrender_caller_guid, surrender_caller_name, axis_score, allies_score, axis_players,
    allies_players, lua_version, source, link_status, confidence, link_reason,
    array_to_string(remarks, ';') as remarks
from slomix.lua_round
order by server collate "C", round_end_unix, round_fingerprint collate "C"
