-- totals.csv: each player's sums over the rounds of a match (stats-file 8). Key: server, match_id,
-- player_key.
select
    t.match_id, t.map, t.player_key, t.guid8, t.rounds_played, t.kills, t.deaths, t.headshots,
    t.hits, t.shots, t.damage_given, t.damage_received, t.team_damage_given,
    t.team_damage_received, t.gibs, t.self_kills, t.team_kills, t.team_gibs, t.time_played_seconds,
    t.xp, t.killing_spree, t.death_spree, t.kill_assists, t.kill_steals, t.headshot_kills,
    t.objectives_stolen, t.objectives_returned, t.dynamites_planted, t.dynamites_defused,
    t.times_revived, t.useful_kills, t.denied_playtime, t.multikill_2x, t.multikill_3x,
    t.multikill_4x, t.multikill_5x, t.multikill_6x, t.useless_kills, t.full_selfkills,
    t.repairs_constructions, t.revives_given,
    t.server
from slomix.match_total t
order by t.server collate "C", t.match_id collate "C", t.player_key collate "C"
