package io.slomix.jobs.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A capture of any size, of invented players: 139 points a life, as measured on real ones, one
 * fight and 20 shots for each.
 */
public final class GeneratedCapture {

  private static final int SAMPLES = 139;
  private static final int SHOTS_OF_A_LIFE = 20;
  private static final int PLAYERS = 12;
  private static final int INTERVAL = 200;
  private static final int BYTES_OF_A_LIFE = 8_200;

  private GeneratedCapture() {}

  /** Writes a capture: arguments are its size in megabytes and the file. */
  public static void main(String[] arguments) throws IOException {
    int lives = Integer.parseInt(arguments[0]) * 1_000_000 / BYTES_OF_A_LIFE;
    Files.write(Path.of(arguments[1]), of(lives));
  }

  /** The bytes of a capture with so many lives. */
  static byte[] of(int lives) {
    StringBuilder text = new StringBuilder(lives * BYTES_OF_A_LIFE);
    text.append("# PROXIMITY_TRACKER_V6\n# map=supply\n# round=1\n");
    text.append("# position_sample_interval=200\n# round_start_unix=1773170983\n");
    text.append("# round_end_unix=1773171313\n# tracker_version_full=6.11\n# ENGAGEMENTS\n");
    for (int i = 0; i < lives; i++) {
      fight(text, i);
    }
    text.append("\n# PLAYER_TRACKS\n");
    for (int i = 0; i < lives; i++) {
      life(text, i);
    }
    text.append("\n# KILL_HEATMAP\n1;-3;2;1\n\n# MOVEMENT_HEATMAP\n1;-3;17;9;0\n\n# SHOT_FIRED\n");
    for (int i = 0; i < lives * SHOTS_OF_A_LIFE; i++) {
      text.append(
          String.format(
              Locale.ROOT, "%d;%s;3;%d;-121;370;%d.25;1.50\n", at(i), guid(i), i % 999, i % 180));
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void fight(StringBuilder text, int i) {
    int start = at(i) + 1_000;
    text.append(
        String.format(
            Locale.ROOT,
            "%d;%d;%d;900;%s;Alder;%s;killed;120;%s;Birch;1;0;;;1.0;2.0;3.0;4.5;5.5;6.5;9.5;"
                + "%d,1.0,2.0,3.0,start|%d,4.5,5.5,6.5,death;%s,Birch,%s,120,3,%d,%d,1,8:3;\n",
            i + 1,
            start,
            start + 900,
            guid(i),
            team(i),
            guid(i + 1),
            start,
            start + 900,
            guid(i + 1),
            team(i + 1),
            start,
            start + 900));
  }

  private static void life(StringBuilder text, int i) {
    int spawn = at(i);
    int death = spawn + SAMPLES * INTERVAL;
    text.append(
        String.format(
            Locale.ROOT,
            "%s;Alder;%s;MEDIC;%d;%d;%d;killed;%d;",
            guid(i),
            team(i),
            spawn,
            death,
            spawn + INTERVAL,
            SAMPLES));
    for (int s = 0; s < SAMPLES; s++) {
      String event = s == 0 ? "spawn" : s == SAMPLES - 1 ? "killed" : "sample";
      text.append(s == 0 ? "" : "|").append(spawn + s * INTERVAL);
      text.append(',').append((i * 37 + s * 61) % 4_000).append(".5,-").append(s * 13 % 3_000);
      text.append(".4,370.0,100,").append(s % 3 * 110).append(".0,3,0,").append(s % 2);
      text.append(',').append(event);
    }
    text.append('\n');
  }

  private static int at(int i) {
    return 500 + i / PLAYERS % 300 * 30_000;
  }

  private static String guid(int i) {
    return String.format(Locale.ROOT, "%08X", 0xA1000000 + i % PLAYERS).repeat(4);
  }

  private static String team(int i) {
    return i % 2 == 0 ? "AXIS" : "ALLIES";
  }
}
