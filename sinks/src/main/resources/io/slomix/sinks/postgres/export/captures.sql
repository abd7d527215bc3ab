-- captures.csv: every current capture with its round (R23). Key: server, artifact.
select
    name as artifact, round_fingerprint, map, round_number, label_source, claimed_round, label,
    label_trusted::int as label_trusted, generation, start_unix, end_unix,
    truncated::int as truncated, test_mode::int as test_mode, bot_lives, support_samples,
    total_samples, row_counts, link_status, confidence, link_reason as reason_code, server
from slomix.capture_round
order by server collate "C", name collate "C"
