package io.slomix.sources.sample.leg;

import io.slomix.sources.sample.truth.PlayerTruth;
import io.slomix.sources.sample.truth.SampleRound;
import java.util.List;

/**
 * The capture of a round: every kill that the stats file counts against an opponent, as engagement,
 * outcome and position, and the lives between them. Every third match has the writer of the sprint,
 * whose second rounds claim to be first ones (proximity-file 3.1).
 */
final class CaptureText {

  private static final int SPRINT_WRITER_EVERY = 3;
  private static final int CELL = 512;

  private final SampleRound round;
  private final CaptureScript script;
  private final StringBuilder text = new StringBuilder();

  private CaptureText(SampleRound round) {
    this.round = round;
    this.script = CaptureScript.of(round);
  }

  static String of(SampleRound round) {
    return new CaptureText(round).write();
  }

  /** The number in name and header: what the writer of that match makes of it. */
  static int label(SampleRound round) {
    return isOfSprint(round) ? 1 : round.label();
  }

  private static boolean isOfSprint(SampleRound round) {
    return round.matchOrdinal() % SPRINT_WRITER_EVERY == 1;
  }

  private String write() {
    header();
    fights();
    lives();
    heatmaps();
    if (!isOfSprint(round)) {
      outcomes();
    }
    return text.toString();
  }

  private void header() {
    line("# PROXIMITY_TRACKER_%s", isOfSprint(round) ? "V4" : "V6");
    line("# map=%s", round.map());
    line("# round=%d", label(round));
    line("# crossfire_window=1000");
    line("# escape_time=5000");
    line("# escape_distance=300");
    line("# position_sample_interval=%d", CaptureScript.SAMPLE_MILLIS);
    line("# round_start_unix=%d", round.start().getEpochSecond());
    line("# round_end_unix=%d", round.end().getEpochSecond());
    if (!isOfSprint(round)) {
      line("# axis_spawn_interval=30000");
      line("# allies_spawn_interval=20000");
      line("# tracker_version_full=6.11");
      line("# test_mode=0");
      line("# capabilities=engagement_tracking:1,kill_outcome_tracking:1,comm_events:0");
    }
  }

  private void fights() {
    line("# ENGAGEMENTS");
    line("# id;start_time;end_time;...");
    int id = 0;
    for (CaptureScript.Kill kill : script.kills()) {
      id++;
      int start = kill.atMillis() - CaptureScript.FIGHT_MILLIS;
      String from = CaptureScript.place(kill.victim(), start);
      String to = CaptureScript.place(kill.victim(), kill.atMillis());
      boolean crossfire = kill.helper() != null;
      line(
          "%d;%d;%d;%d;%s;%s;%s;killed;%d;%s;%s;%d;%d;%d;%s;%s;%s;10.0;%s;%s%s",
          id,
          start,
          kill.atMillis(),
          CaptureScript.FIGHT_MILLIS,
          guid(kill.victim().player()),
          name(kill.victim().player()),
          team(kill.victim().player()),
          crossfire ? 150 : 120,
          guid(kill.killer().player()),
          name(kill.killer().player()),
          crossfire ? 2 : 1,
          crossfire ? 1 : 0,
          crossfire ? CaptureScript.HELP_MILLIS : 0,
          crossfire ? guid(kill.killer().player()) + "," + guid(kill.helper().player()) : "",
          from.replace(',', ';'),
          to.replace(',', ';'),
          "%d,%s,start|%d,%s,death".formatted(start, from, kill.atMillis(), to),
          attacker(kill.killer(), 120, start, kill.atMillis(), 1),
          crossfire
              ? "|"
                  + attacker(
                      kill.helper(), 30, start + CaptureScript.HELP_MILLIS, kill.atMillis(), 0)
              : "");
    }
  }

  private static String attacker(
      CaptureScript.Actor actor, int damage, int first, int last, int gotKill) {
    return "%s,%s,%s,%d,2,%d,%d,%d,%d:2;"
        .formatted(
            guid(actor.player()),
            name(actor.player()),
            team(actor.player()),
            damage,
            first,
            last,
            gotKill,
            actor.weapon());
  }

  private void lives() {
    line("");
    line("# PLAYER_TRACKS");
    line("# guid;name;team;class;spawn_time;death_time;first_move_time;death_type;samples;path");
    for (CaptureScript.Span life : script.lives()) {
      List<String> path = script.path(life);
      line(
          "%s;%s;%s;MEDIC;%d;%d;%d;%s;%d;%s",
          guid(life.actor().player()),
          name(life.actor().player()),
          team(life.actor().player()),
          life.fromMillis(),
          life.toMillis(),
          life.fromMillis() + CaptureScript.SAMPLE_MILLIS,
          life.died() ? "killed" : "round_end",
          path.size(),
          String.join("|", path));
    }
  }

  private void heatmaps() {
    line("");
    line("# KILL_HEATMAP");
    script.killCells().forEach((cell, kills) -> line("%s;%d;%d", cell, kills[0], kills[1]));
    line("");
    line("# MOVEMENT_HEATMAP");
    script.moveCells().forEach((cell, moves) -> line("%s;%d;0;0", cell, moves));
  }

  private void outcomes() {
    line("");
    line("# KILL_OUTCOME");
    for (CaptureScript.Kill kill : script.kills()) {
      line(
          "%d;%s;%s;%s;%s;8;gibbed;%d;500;9000;%s;%s;;",
          kill.atMillis(),
          guid(kill.victim().player()),
          name(kill.victim().player()),
          guid(kill.killer().player()),
          name(kill.killer().player()),
          kill.atMillis() + 500,
          guid(kill.killer().player()),
          name(kill.killer().player()));
    }
  }

  /** The cell of a heatmap. */
  static String cell(int x, int y) {
    return Math.floorDiv(x, CELL) + ";" + Math.floorDiv(y, CELL);
  }

  private static String guid(PlayerTruth player) {
    return player.guid8().repeat(4);
  }

  private static String name(PlayerTruth player) {
    return player.name().replace(';', '_').replace(',', '_').replace('|', '_');
  }

  private static String team(PlayerTruth player) {
    return player.side() == 1 ? "AXIS" : "ALLIES";
  }

  private void line(String format, Object... values) {
    text.append(values.length == 0 ? format : format.formatted(values)).append('\n');
  }
}
