-- rounds.csv: every current stats file with its verdict (stats-file 4-6), then what the merged round
-- says (R7). Key: server, file.
select
    f.file, f.stamp, f.map, f.label, f.round_number, f.status, f.reason, f.flags, f.exclusions,
    f.counted::int as counted, f.paired_with, f.match_id, f.instant, f.round_end, f.config,
    f.defender, f.winner, f.score_confidence, f.time_limit_s, f.header_f8_s, f.next_limit_s,
    round(f.duration_s::numeric, 1) as duration_s, f.duration_source, f.stopwatch_state,
    f.time_to_beat_s, f.outcome, f.end_reason, f.layout, f.max_rounds, f.players,
    f.balanced::int as balanced, f.residual_kills, f.residual_damage, f.residual_team_damage,
    f.residual_revives,
    f.server, f.round_fingerprint, r.final_winner, r.final_defender, r.final_end_reason,
    round(r.final_duration_s::numeric, 1) as final_duration_s, r.final_duration_source,
    r.final_start, r.final_end, r.final_stopwatch_state, r.legs,
    r.fp_start, r.fp_end, r.fp_clock, r.fp_used, r.confidence, r.label_source, r.conflicts
from slomix.stats_file f
left join slomix.round r
    on r.server = f.server and r.round_fingerprint = f.round_fingerprint
order by f.server collate "C", f.file collate "C"
