-- sessions.csv: what each gaming session came to (consumers 3.5, R17). Key: server, session_key.
select
    session_key, first_end, last_end, rounds, team_a_name, team_b_name, team_a_score,
    team_b_score, scale, confidence, available::int as available, reason, format, winning_team,
    has_substitutions::int as has_substitutions, server
from slomix.session_result
order by server collate "C", first_end, session_key collate "C"
