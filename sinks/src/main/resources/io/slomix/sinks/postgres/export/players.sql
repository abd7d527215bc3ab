-- players.csv: what each player did in each round (stats-file 5, 7). Key: server, file, player_key.
select
    r.file, p.player_key, p.guid8, p.name_raw, p.name_clean, p.is_bot::int as is_bot, p.team,
    p.team_raw, p.rounds, p.class, p.partial::int as partial, p.kills, p.deaths, p.headshots,
    p.hits, p.shots, p.damage_given, p.damage_received, p.team_damage_given,
    p.team_damage_received, p.gibs, p.self_kills, p.team_kills, p.team_gibs, p.xp, p.killing_spree,
    p.death_spree, p.kill_assists, p.kill_steals, p.headshot_kills, p.objectives_stolen,
    p.objectives_returned, p.dynamites_planted, p.dynamites_defused, p.times_revived,
    p.useful_kills, p.denied_playtime, p.multikill_2x, p.multikill_3x, p.multikill_4x,
    p.multikill_5x, p.multikill_6x, p.useless_kills, p.full_selfkills, p.repairs_constructions,
    p.revives_given, p.bullets_fired,
    round(p.time_played_minutes::numeric, 1) as time_played_minutes, p.time_played_seconds,
    p.dead_seconds, round(p.alive_percent::numeric, 1) as alive_percent,
    round(p.time_dead_minutes_reported::numeric, 1) as time_dead_minutes_reported,
    round(p.kd::numeric, 4) as kd, round(p.efficiency::numeric, 4) as efficiency,
    round(p.accuracy_all::numeric, 4) as accuracy_all,
    round(p.accuracy_bullets::numeric, 4) as accuracy_bullets, round(p.dpm::numeric, 4) as dpm,
    round(p.headshot_pct::numeric, 4) as headshot_pct,
    round(p.headshot_kill_pct::numeric, 4) as headshot_kill_pct,
    round(p.tank_meatshield::numeric, 1) as tank_meatshield,
    p.server, p.round_fingerprint
from slomix.player_round p
join slomix.round r
    on r.server = p.server and r.round_fingerprint = p.round_fingerprint
where r.file is not null
order by p.server collate "C", r.file collate "C", p.player_key collate "C"
