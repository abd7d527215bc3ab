-- links.csv: every artifact with the round that it belongs to (R6, R15, R21). Key: server, source,
-- artifact, sha256.
select
    name as artifact,
    case kind when 'STATS' then 'stats_file' when 'WEBHOOK' then 'stats_ready'
              when 'GAMETIME' then 'gametime_fallback' when 'ENDSTATS' then 'endstats_file'
              when 'PROXIMITY' then 'proximity_file' end as source,
    round_fingerprint, map, round_number, match_id, link_status, confidence,
    coalesce(link_reason, case when kind = 'STATS' then reason else lower(reason) end) as reason_code,
    parse_status, state, bucket, superseded::int as superseded, sha256, label,
    label_trusted::int as label_trusted, label_source, end_est_unix, end_est_tolerance_seconds,
    diff_seconds, candidate_count, fp_start, fp_end, fp_clock, fp_used, server
from slomix.evidence
order by server collate "C", kind collate "C", name collate "C", sha256 collate "C"
