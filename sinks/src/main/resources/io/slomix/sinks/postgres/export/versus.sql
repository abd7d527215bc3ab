-- versus.csv: who killed whom (consumers 2.5). Key: server, round_fingerprint, line_no.
select
    round_fingerprint, line_no, subject_name, subject_guid8, subject_confidence, opponent_name,
    opponent_guid8, kills, deaths, server
from slomix.versus
order by server collate "C", round_fingerprint collate "C", line_no
