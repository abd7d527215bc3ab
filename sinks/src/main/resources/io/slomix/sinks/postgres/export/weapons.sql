-- weapons.csv: each player's weapons in each round (stats-file 2.2). Key: server, file, player_key,
-- weapon.
select
    r.file, w.player_key, w.guid8, w.weapon, w.hits, w.shots, w.kills, w.deaths, w.headshots,
    w.server, w.round_fingerprint
from slomix.weapon_round w
join slomix.round r
    on r.server = w.server and r.round_fingerprint = w.round_fingerprint
where r.file is not null
order by w.server collate "C", r.file collate "C", w.player_key collate "C", w.weapon collate "C"
