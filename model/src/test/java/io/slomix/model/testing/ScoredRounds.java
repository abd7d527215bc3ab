package io.slomix.model.testing;

import io.slomix.model.match.file.FileStatus;
import io.slomix.model.partition.leg.Leg;
import io.slomix.model.partition.leg.LegSet;
import io.slomix.model.round.EndReason;
import io.slomix.model.scoring.round.RosterPlayer;
import io.slomix.model.scoring.round.ScoredRound;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds invented rounds for scoring; unless told otherwise a counting round 1 of {@code supply}, 3
 * against 3, whose attackers (Allies) win after 300 of 720 seconds.
 */
public final class ScoredRounds {

  private String fingerprint = "r1";
  private String map = "supply";
  private String matchId = "m1";
  private int number = 1;
  private long end = 1_773_000_000L;
  private String session = "s1";
  private FileStatus status = FileStatus.PAIRED;
  private LegSet legs = LegSet.of(Leg.STATS);
  private Integer winner = 2;
  private Integer defender = 1;
  private Long millis = 300_000L;
  private Integer limit = 720;
  private Integer nextLimit;
  private EndReason endReason = EndReason.OBJECTIVE;
  private int surrenderTeam;
  private boolean counted = true;
  private List<RosterPlayer> roster = roster(List.of("A1", "A2", "A3"), List.of("B1", "B2", "B3"));

  private ScoredRounds() {}

  public static ScoredRounds round(String fingerprint, String map, int number, long end) {
    ScoredRounds round = new ScoredRounds();
    round.fingerprint = fingerprint;
    round.map = map;
    round.number = number;
    round.end = end;
    return round;
  }

  public ScoredRounds of(String match, FileStatus fileStatus) {
    matchId = match;
    status = fileStatus;
    return this;
  }

  /** Without a stats file. */
  public ScoredRounds luaOnly() {
    matchId = null;
    session = null;
    status = null;
    legs = LegSet.of(Leg.LUA);
    return this;
  }

  public ScoredRounds legs(Leg... sources) {
    legs = LegSet.of(sources);
    return this;
  }

  public ScoredRounds session(String key) {
    session = key;
    return this;
  }

  public ScoredRounds sides(Integer winning, Integer defending) {
    winner = winning;
    defender = defending;
    return this;
  }

  public ScoredRounds played(Integer seconds, Integer limitSeconds) {
    millis = seconds == null ? null : (Long) (seconds * 1000L);
    limit = limitSeconds;
    return this;
  }

  public ScoredRounds nextLimit(Integer seconds) {
    nextLimit = seconds;
    return this;
  }

  public ScoredRounds ended(EndReason reason, int surrenderingSide) {
    endReason = reason;
    surrenderTeam = surrenderingSide;
    return this;
  }

  public ScoredRounds notCounted() {
    counted = false;
    return this;
  }

  public ScoredRounds players(List<String> axis, List<String> allies) {
    roster = roster(axis, allies);
    return this;
  }

  public ScoredRound build() {
    return new ScoredRound(
        fingerprint,
        map,
        matchId,
        number,
        end,
        session,
        status,
        legs,
        winner,
        defender,
        millis,
        limit,
        nextLimit,
        endReason,
        surrenderTeam,
        counted,
        roster);
  }

  private static List<RosterPlayer> roster(List<String> axis, List<String> allies) {
    List<RosterPlayer> players = new ArrayList<>();
    axis.forEach(guid -> players.add(new RosterPlayer(guid, "name of " + guid, 1)));
    allies.forEach(guid -> players.add(new RosterPlayer(guid, "name of " + guid, 2)));
    return players;
  }
}
