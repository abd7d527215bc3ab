-- matches.csv: what each match came to (consumers 3.5, R18). Key: server, match_id.
select
    match_id, map, session_key, round1, round2, status, completeness_pct, first_end, last_end,
    play_sequence, provisional::int as provisional, counted::int as counted, winner,
    team_a_points, team_b_points, round(team_a_time_s, 1) as team_a_time_s,
    round(team_b_time_s, 1) as team_b_time_s, winner_side, team_a_r1_side, team_a_r2_side,
    r1_defender_side, scoring_source, note, server
from slomix.match_result
order by server collate "C", match_id collate "C"
