-- What each post tells, as one object (consumers 1.4-1.9). The renderers format and nothing else.

create function post_players(p_server text, p_fingerprint text) returns jsonb
    language sql stable
as $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'guid', p.guid8, 'name', coalesce(n.name, p.name_clean, p.guid8), 'team', coalesce(p.team, 0),
        'kills', coalesce(p.kills, 0), 'deaths', coalesce(p.deaths, 0), 'gibs', coalesce(p.gibs, 0),
        'damage_given', coalesce(p.damage_given, 0), 'damage_received', coalesce(p.damage_received, 0),
        'team_damage_given', coalesce(p.team_damage_given, 0), 'hits', coalesce(p.hits, 0),
        'shots', coalesce(p.shots, 0), 'headshots', coalesce(p.headshots, 0),
        'revives_given', coalesce(p.revives_given, 0), 'times_revived', coalesce(p.times_revived, 0),
        'played_seconds', coalesce(p.time_played_seconds, 0),
        'dead_seconds', least(coalesce(p.dead_seconds, 0), coalesce(p.time_played_seconds, 0)),
        'denied_seconds', coalesce(p.denied_playtime, 0),
        'multikills', jsonb_build_array(coalesce(p.multikill_2x, 0), coalesce(p.multikill_3x, 0),
            coalesce(p.multikill_4x, 0), coalesce(p.multikill_5x, 0), coalesce(p.multikill_6x, 0)))
        order by p.kills desc nulls last, p.damage_given desc nulls last, p.deaths, p.guid8), '[]')
    from slomix.player_round p
    left join web.player_names n on n.guid = p.guid8
    where p.server = p_server and p.round_fingerprint = p_fingerprint and not p.is_bot
$$;

create function post_team_of_side(p_server text, p_fingerprint text, p_side integer) returns text
    language sql stable
as $$
    select case when p_side is null then null
                when (r.round_number = 1 and m.team_a_r1_side = p_side)
                  or (r.round_number = 2 and m.team_a_r2_side = p_side) then s.team_a_name
                when m.team_a_r1_side is not null then s.team_b_name end
    from slomix.round r
    join slomix.match_result m on m.server = r.server and r.round_fingerprint in (m.round1, m.round2)
    join slomix.session_result s on s.server = r.server and s.session_key = r.session_key and s.available
    where r.server = p_server and r.round_fingerprint = p_fingerprint
    limit 1
$$;

create function post_round(p_fingerprint text) returns jsonb
    language sql stable
as $$
    select jsonb_build_object(
        'round_id', r.id, 'map', r.map, 'round_number', r.round_number, 'file', r.file,
        'status', r.status, 'counted', r.counted, 'round_end', r.round_end,
        'duration_seconds', r.final_duration_s, 'duration_source', r.final_duration_source,
        'limit_seconds', coalesce(l.time_limit_seconds, nullif(f.time_limit_s, 0)),
        'winner', r.final_winner, 'winner_team', slomix.post_team_of_side(r.server, r.round_fingerprint, r.final_winner),
        'outcome', f.outcome, 'score_confidence', f.score_confidence,
        'stopwatch_state', r.final_stopwatch_state, 'time_to_beat_seconds', f.time_to_beat_s,
        'players', case when r.status = 'UNPAIRED' then '[]'::jsonb
                        else slomix.post_players(r.server, r.round_fingerprint) end)
    from slomix.round r
    join slomix.stats_file f on f.server = r.server and f.file = r.file
    left join slomix.lua_round l on l.server = r.server and l.round_fingerprint = r.round_fingerprint
    where r.round_fingerprint = p_fingerprint
$$;

create function post_map(p_fingerprint text) returns jsonb
    language sql stable
as $$
    with second as (
        select * from slomix.round where round_fingerprint = p_fingerprint
    ), half as (
        select r.* from slomix.round r join second s on s.server = r.server and s.match_id = r.match_id
        where r.round_number in (1, 2) and r.counted and r.file is not null
    ), played as (
        select p.*, h.round_number from slomix.player_round p
        join half h on h.server = p.server and h.round_fingerprint = p.round_fingerprint
        where not p.is_bot
    ), player as (
        select p.guid8, coalesce(max(n.name), max(p.name_clean), p.guid8) as name,
               coalesce(sum(p.kills), 0) as kills, coalesce(sum(p.deaths), 0) as deaths,
               coalesce(sum(p.damage_given), 0) as damage, coalesce(sum(p.hits), 0) as hits,
               coalesce(sum(p.shots), 0) as shots, coalesce(sum(p.headshots), 0) as headshots,
               coalesce(jsonb_agg(distinct p.team) filter (where p.round_number = 1 and p.team in (1, 2)), '[]') as first,
               coalesce(jsonb_agg(distinct p.team) filter (where p.round_number = 2 and p.team in (1, 2)), '[]') as second
        from played p left join web.player_names n on n.guid = p.guid8
        group by p.guid8
    )
    select jsonb_build_object(
        'map', s.map, 'session_id', s.session_id, 'round_id', s.id, 'round_end', s.round_end,
        'rounds', (select count(*) from half), 'winner', m.winner, 'counted', m.counted,
        'name_a', t.team_a_name, 'name_b', t.team_b_name,
        'points_a', m.team_a_points, 'points_b', m.team_b_points,
        'seconds_a', m.team_a_time_s, 'seconds_b', m.team_b_time_s,
        'players', coalesce((select jsonb_agg(jsonb_build_object('guid', guid8, 'name', name,
            'kills', kills, 'deaths', deaths, 'damage', damage, 'hits', hits, 'shots', shots,
            'headshots', headshots, 'first_sides', first, 'second_sides', second)
            order by kills desc, damage desc, guid8) from player), '[]'))
    from second s
    left join slomix.match_result m on m.server = s.server and m.match_id = s.match_id
    left join slomix.session_result t on t.server = s.server and t.session_key = s.session_key and t.available
$$;

create function post_timing(p_fingerprint text) returns jsonb
    language sql stable
as $$
    select jsonb_build_object(
        'round_id', t.round_id, 'map', t.map, 'round_number', t.round_number, 'stamp', t.stamp,
        'round_end', t.round_end, 'stats_seconds', t.stats_seconds, 'limit_seconds', nullif(t.limit_seconds, 0),
        'lua_seconds', t.lua_seconds, 'warmup_seconds', t.warmup_seconds, 'pause_count', t.pause_count,
        'pause_seconds', t.pause_seconds, 'end_reason', t.end_reason, 'confidence', t.confidence,
        'surrender_team', t.surrender_team, 'surrender_name', t.surrender_caller_name,
        'file_instant', f.instant, 'file_minus_lua_seconds', t.file_minus_lua_seconds,
        'players', coalesce((select jsonb_agg(jsonb_build_object('guid', p.guid8, 'name', coalesce(p.name, p.guid8),
            'team', coalesce(p.team, 0), 'side_marker', p.side_marker,
            'played_seconds', coalesce(p.stats_played_seconds, 0),
            'dead_seconds', least(coalesce(p.stats_dead_seconds, 0), coalesce(p.stats_played_seconds, 0)),
            'damage_given', coalesce(p.damage_given, 0), 'dpm', coalesce(p.dpm, 0))
            order by p.damage_given desc nulls last, p.guid8)
            from slomix.player_timing p
            where p.server = t.server and p.round_fingerprint = t.round_fingerprint
              and r.status <> 'UNPAIRED'), '[]'))
    from slomix.round_timing t
    left join slomix.round r on r.server = t.server and r.round_fingerprint = t.round_fingerprint
    left join slomix.stats_file f on f.server = r.server and f.file = r.file
    where t.round_fingerprint = p_fingerprint
$$;

create function post_awards(p_fingerprint text) returns jsonb
    language sql stable
as $$
    select jsonb_build_object(
        'map', r.map, 'round_number', r.round_number, 'round_end', r.round_end,
        'file', (select e.name from slomix.evidence e
                 where e.server = r.server and e.round_fingerprint = r.round_fingerprint
                   and e.kind = 'ENDSTATS' and not e.superseded order by e.name limit 1),
        'awards', coalesce((select jsonb_agg(jsonb_build_object('name', a.award_name, 'category', upper(a.category),
            'player', coalesce(n.name, a.player_name), 'value', a.award_value, 'scope', upper(a.scope))
            order by a.line_no)
            from slomix.award a left join web.player_names n on n.guid = a.guid8
            where a.server = r.server and a.round_fingerprint = r.round_fingerprint), '[]'),
        'rivalries', coalesce((select jsonb_agg(jsonb_build_object('subject', v.subject_name,
            'opponent', v.opponent_name, 'kills', v.kills, 'deaths', v.deaths) order by v.margin desc, v.line_no)
            from (select x.subject_name, x.opponent_name, x.kills, x.deaths, x.kills - x.deaths as margin, x.line_no
                  from web.vs_named x where x.round_id = r.id and x.kills > x.deaths
                  order by margin desc, x.line_no limit 3) v), '[]'))
    from slomix.round r
    where r.round_fingerprint = p_fingerprint
      and exists (select from slomix.award a
                  where a.server = r.server and a.round_fingerprint = r.round_fingerprint)
$$;

create function post_session(p_session_key text) returns jsonb
    language sql stable
as $$
    select jsonb_build_object(
        'session_id', l.session_id, 'date', l.date, 'players_count', l.players, 'rounds', l.rounds,
        'last_round_end', l.last_round_end, 'available', coalesce(l.available, false),
        'name_a', l.team_a_name, 'name_b', l.team_b_name,
        'score_a', l.team_a_score, 'score_b', l.team_b_score,
        'maps', coalesce((select jsonb_agg(jsonb_build_object('map', m.map, 'winner', m.winner,
            'seconds_a', m.team_a_time_s, 'seconds_b', m.team_b_time_s,
            'counted', m.counted, 'ambiguous', coalesce(m.scoring_source = 'ambiguous', false), 'note', m.note)
            order by m.first_end, m.match_id)
            from slomix.match_result m where m.server = l.server and m.session_key = l.session_key), '[]'),
        'players', coalesce((select jsonb_agg(to_jsonb(p) order by p.kills desc, p.dpm desc, p.guid)
            from web.session_players(l.session_id) p), '[]'))
    from web.session_list l where l.session_key = p_session_key
$$;
