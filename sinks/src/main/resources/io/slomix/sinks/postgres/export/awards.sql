-- awards.csv: the awards of each round (consumers 2.2-2.4). Key: server, round_fingerprint, line_no.
select
    round_fingerprint, line_no, award_name, category, player_name, guid8, award_value,
    award_value_numeric, unit, scope, quality_flag, server
from slomix.award
order by server collate "C", round_fingerprint collate "C", line_no
