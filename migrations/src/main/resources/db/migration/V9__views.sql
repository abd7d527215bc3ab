-- Matches, their totals, gaming sessions, and counters: views, so that no copy can go stale.
-- stats-file 8, R8, R17, R18, R21.

create view match as
select server, match_id,
       (array_agg(map order by round_number, round_end))[1] as map,
       max(status) filter (where status in ('PAIRED', 'UNPAIRED', 'ABANDONED', 'SUPERSEDED')) as status,
       max(round_fingerprint) filter (where round_number = 1) as r1_fingerprint,
       max(round_fingerprint) filter (where round_number = 2) as r2_fingerprint,
       max(session_key) as session_key,
       min(round_end) as first_round_end,
       max(round_end) as last_round_end,
       bool_and(counted) as counted
from round
where match_id is not null
group by server, match_id;
comment on view match is 'One row per match identity (R18); its rounds are those with that match_id.';
comment on column match.map is 'As the first round spells it.';
comment on column match.first_round_end is 'Unix seconds.';

create view match_total as
select r.server, r.match_id, m.map, p.player_key, max(p.guid8) as guid8,
       count(*) as rounds_played,
       case when count(p.kills) = count(*) then sum(p.kills) end as kills,
       case when count(p.deaths) = count(*) then sum(p.deaths) end as deaths,
       case when count(p.headshots) = count(*) then sum(p.headshots) end as headshots,
       case when count(p.hits) = count(*) then sum(p.hits) end as hits,
       case when count(p.shots) = count(*) then sum(p.shots) end as shots,
       case when count(p.damage_given) = count(*) then sum(p.damage_given) end as damage_given,
       case when count(p.damage_received) = count(*) then sum(p.damage_received) end as damage_received,
       case when count(p.team_damage_given) = count(*) then sum(p.team_damage_given) end as team_damage_given,
       case when count(p.team_damage_received) = count(*) then sum(p.team_damage_received) end as team_damage_received,
       case when count(p.gibs) = count(*) then sum(p.gibs) end as gibs,
       case when count(p.self_kills) = count(*) then sum(p.self_kills) end as self_kills,
       case when count(p.team_kills) = count(*) then sum(p.team_kills) end as team_kills,
       case when count(p.team_gibs) = count(*) then sum(p.team_gibs) end as team_gibs,
       case when count(p.time_played_seconds) = count(*) then sum(p.time_played_seconds) end as time_played_seconds,
       case when count(p.xp) = count(*) then sum(p.xp) end as xp,
       case when count(p.killing_spree) = count(*) then max(p.killing_spree) end as killing_spree,
       case when count(p.death_spree) = count(*) then max(p.death_spree) end as death_spree,
       case when count(p.kill_assists) = count(*) then sum(p.kill_assists) end as kill_assists,
       case when count(p.kill_steals) = count(*) then sum(p.kill_steals) end as kill_steals,
       case when count(p.headshot_kills) = count(*) then sum(p.headshot_kills) end as headshot_kills,
       case when count(p.objectives_stolen) = count(*) then sum(p.objectives_stolen) end as objectives_stolen,
       case when count(p.objectives_returned) = count(*) then sum(p.objectives_returned) end as objectives_returned,
       case when count(p.dynamites_planted) = count(*) then sum(p.dynamites_planted) end as dynamites_planted,
       case when count(p.dynamites_defused) = count(*) then sum(p.dynamites_defused) end as dynamites_defused,
       case when count(p.times_revived) = count(*) then sum(p.times_revived) end as times_revived,
       case when count(p.useful_kills) = count(*) then sum(p.useful_kills) end as useful_kills,
       case when count(p.denied_playtime) = count(*) then sum(p.denied_playtime) end as denied_playtime,
       case when count(p.multikill_2x) = count(*) then sum(p.multikill_2x) end as multikill_2x,
       case when count(p.multikill_3x) = count(*) then sum(p.multikill_3x) end as multikill_3x,
       case when count(p.multikill_4x) = count(*) then sum(p.multikill_4x) end as multikill_4x,
       case when count(p.multikill_5x) = count(*) then sum(p.multikill_5x) end as multikill_5x,
       case when count(p.multikill_6x) = count(*) then sum(p.multikill_6x) end as multikill_6x,
       case when count(p.useless_kills) = count(*) then sum(p.useless_kills) end as useless_kills,
       case when count(p.full_selfkills) = count(*) then sum(p.full_selfkills) end as full_selfkills,
       case when count(p.repairs_constructions) = count(*) then sum(p.repairs_constructions) end as repairs_constructions,
       case when count(p.revives_given) = count(*) then sum(p.revives_given) end as revives_given
from round r
join match m on m.server = r.server and m.match_id = r.match_id
join player_round p on p.server = r.server and p.round_fingerprint = r.round_fingerprint
where r.status = 'PAIRED'
group by r.server, r.match_id, m.map, p.player_key
union all
select r.server, r.match_id, r.map, t.player_key, t.guid8, null,
       t.kills, t.deaths, t.headshots, t.hits, t.shots, t.damage_given, t.damage_received,
       t.team_damage_given, t.team_damage_received, t.gibs, t.self_kills, t.team_kills,
       t.team_gibs, t.time_played_seconds,
       null, null, null, null, null, null, null, null, null, null, null, null, null, null,
       null, null, null, null, null, null, null, null
from round r
join unpaired_total t on t.server = r.server and t.round_fingerprint = r.round_fingerprint
where r.status = 'UNPAIRED';
comment on view match_total is
    'Per match and player R1 + R2, the larger spree, null where a part is null (stats-file 8): the export totals.csv. '
    'Of an unpaired R2 its cumulative values; what was per round in its R1 is unknown.';
comment on column match_total.rounds_played is 'Rounds of the match with a row of the player; null for UNPAIRED (R18).';

create view gaming_session as
select r.server, r.session_key, max(r.session_id) as id,
       (array_agg(left(f.stamp, 10) order by r.round_end, r.round_fingerprint)
           filter (where f.stamp is not null))[1] as session_date,
       min(r.round_end) as first_round_end,
       max(r.round_end) as last_round_end,
       count(*) as rounds,
       count(*) filter (where r.counted) as counted_rounds
from round r
left join stats_file f on f.server = r.server and f.file = r.file
where r.session_key is not null
group by r.server, r.session_key;
comment on view gaming_session is 'Evenings of play: gaps of at most 60 minutes between round ends (R17).';
comment on column gaming_session.session_date is 'Local date of the server, of its first round.';

create view artifact_count as
select a.server, a.kind, count(*) as received,
       count(*) filter (where e.bucket = 'ACCEPTED') as accepted,
       count(*) filter (where e.bucket = 'QUARANTINED') as quarantined,
       count(*) filter (where e.bucket = 'WAITING') as waiting,
       count(*) filter (where e.bucket is null) as undecided
from artifact a
left join evidence e using (server, kind, name, sha256)
group by a.server, a.kind;
comment on view artifact_count is
    'R21 per server and kind: received = accepted + quarantined + waiting; undecided ones are not yet in a closed evening.';

create view quarantine_count as
select server, kind, reason, count(*) as quarantined
from evidence
where bucket = 'QUARANTINED'
group by server, kind, reason;
comment on view quarantine_count is 'Quarantined artifacts by reason (R20).';
