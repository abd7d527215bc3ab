package io.slomix.sinks.postgres.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The files of an export. Columns, formats and order of each stand in the SQL file of the same name
 * beside this class.
 */
public enum ExportFile {
  /** Every current stats file with its verdict. */
  ROUNDS("rounds"),
  /** What each player did in each round. */
  PLAYERS("players"),
  /** Each player's weapons in each round. */
  WEAPONS("weapons"),
  /** Each player's sums over a match. */
  TOTALS("totals"),
  /** Every artifact with its round. */
  LINKS("links"),
  /** The Lua event of each round. */
  LUA_ROUNDS("lua_rounds"),
  /** The lives of each player in each round. */
  SPAWNS("spawns"),
  /** The awards of each round. */
  AWARDS("awards"),
  /** Who killed whom in each round. */
  VERSUS("versus"),
  /** What each match came to. */
  MATCHES("matches"),
  /** What each gaming session came to. */
  SESSIONS("sessions"),
  /** The captures of the proximity tracker; their rows follow, one file for each table. */
  CAPTURES("captures");

  private final String stem;

  ExportFile(String stem) {
    this.stem = stem;
  }

  /** The name of the file in the directory of the export. */
  public String fileName() {
    return stem + ".csv";
  }

  /** The query whose rows are the file. */
  String query() {
    try (InputStream in = ExportFile.class.getResourceAsStream(stem + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
