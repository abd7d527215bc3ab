package io.slomix.model.testing;

import io.slomix.model.clock.FileClock;
import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.evidence.Reason;
import io.slomix.model.evidence.Sha256;
import io.slomix.model.match.file.RoundFile;
import io.slomix.model.match.file.TimedFile;
import io.slomix.model.player.BotRule;
import io.slomix.model.stats.FileRemarks;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.StatsContent.Refusal;
import io.slomix.model.stats.StatsContent.Report;
import io.slomix.model.stats.StatsFileName;
import io.slomix.model.stats.StatsHeader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds an invented stats file. A round 1 is won by the attackers after five minutes of twelve; a
 * round 2 is held for those five minutes; both are played by {@link Teams}.
 */
public final class RoundFiles {

  /** Where the invented server stands. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Ljubljana");

  private final String stamp;
  private final String map;
  private final int label;
  private String config = "legacy3";
  private String defender = "1";
  private String winner;
  private String limit;
  private String next = "5:00";
  private String playTime = "300000";
  private int tabFields = 38;
  private FileRemarks remarks = FileRemarks.NONE;
  private List<PlayerLine> players;

  private RoundFiles(String stamp, String map, int label) {
    this.stamp = stamp;
    this.map = map;
    this.label = label;
    winner = label == 1 ? "2" : "1";
    limit = label == 1 ? "12:00" : "5:00";
    players = label == 1 ? Teams.firstRound() : Teams.secondRound();
  }

  /** A round 1 of that stamp, {@code yyyy-MM-dd-HHmmss}. */
  public static RoundFiles round1(String stamp, String map) {
    return new RoundFiles(stamp, map, 1);
  }

  /** A round 2 that continues {@link #round1}. */
  public static RoundFiles round2(String stamp, String map) {
    return new RoundFiles(stamp, map, 2);
  }

  /** Sets f3. */
  public RoundFiles config(String value) {
    config = value;
    return this;
  }

  /** Sets f5 and f6. */
  public RoundFiles sides(String defenderText, String winnerText) {
    defender = defenderText;
    winner = winnerText;
    return this;
  }

  /** Sets f7 and f8. */
  public RoundFiles limits(String limitText, String nextText) {
    limit = limitText;
    next = nextText;
    return this;
  }

  /** Sets f9; null for a header of eight fields. */
  public RoundFiles playTime(String value) {
    playTime = value;
    return this;
  }

  /** Sets the number of tab fields. */
  public RoundFiles tabFields(int count) {
    tabFields = count;
    return this;
  }

  /** Sets what the reader noticed. */
  public RoundFiles remarks(FileRemarks value) {
    remarks = value;
    return this;
  }

  /** Sets the player lines. */
  public RoundFiles players(PlayerLine... lines) {
    players = List.of(lines);
    return this;
  }

  /** Sets the player lines. */
  public RoundFiles players(PlayerLines... lines) {
    players = Stream.of(lines).map(PlayerLines::line).toList();
    return this;
  }

  /** Sets the player lines. */
  public RoundFiles players(List<PlayerLine> lines) {
    players = lines;
    return this;
  }

  /** Sets {@code rounds} of every player. */
  public RoundFiles rounds(int value) {
    return players(
        players.stream().map(line -> PlayerLines.like(line).rounds(value).line()).toList());
  }

  /** The file's name. */
  public StatsFileName name() {
    return StatsFileName.parse(stamp + "-" + map + "-round-" + label + ".txt").orElseThrow();
  }

  /** The content as the reader gives it. */
  public Report report() {
    StatsHeader header =
        new StatsHeader(
            "^2Server",
            map,
            config,
            Integer.toString(label),
            defender,
            winner,
            limit,
            next,
            playTime);
    return new Report(header, tabFields, players, remarks);
  }

  /** The content as the rules see it. */
  public RoundFile file() {
    return RoundFile.of(name(), report(), BotRule.DEFAULT);
  }

  /** The content at the earlier reading of its clock. */
  public TimedFile timed() {
    return new TimedFile(file(), FileClock.readings(name(), ZONE).earlier());
  }

  /** The content as evidence; equal contents have equal digests. */
  public StatsEvidence evidence() {
    StringBuilder text = new StringBuilder().append(report().header()).append(remarks);
    for (PlayerLine line : players) {
      text.append(line.guid8()).append(line.nameRaw()).append(line.rounds()).append(line.team());
      text.append(Arrays.toString(line.weaponCounters())).append(Arrays.toString(line.fields()));
    }
    return StatsEvidence.of(name().file(), digest(text.toString()), text.length(), report());
  }

  /** A content of the same name that the reader refused. */
  public StatsEvidence refused(Reason reason, long sizeBytes) {
    Refusal refusal = new Refusal(reason, 2, 7, "damaged", null, null, FileRemarks.NONE);
    return StatsEvidence.of(name().file(), digest(reason + " " + sizeBytes), sizeBytes, refusal);
  }

  private static String digest(String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }
}
