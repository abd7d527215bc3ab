package io.slomix.jobs.dryrun;

import io.slomix.model.correlate.DecidedEvening;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evening.WholeEvening;
import io.slomix.model.evening.leg.LegEvenings;
import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evening.round.MergedRounds;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.document.EveningDocumentJson;
import io.slomix.sinks.postgres.document.RoundDocumentJson;
import io.slomix.sources.archive.jdbc.ArchiveConnection;
import io.slomix.sources.archive.jdbc.JdbcArchiveReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;

/** Decides what the archive of a test holds and writes it, without the pipeline. */
final class DecidedArchive {

  private DecidedArchive() {}

  static void write(DatabaseAccess access, ZoneId zone) throws IOException, SQLException {
    ArchiveConnection address =
        new ArchiveConnection(access.url(), access.user(), access.secret().text());
    try (JdbcArchiveReader reader = new JdbcArchiveReader(address);
        Connection connection = access.connect("test")) {
      EvidencePool archive = ArchiveInventory.of(reader, server -> true).files();
      for (String server : archive.servers()) {
        for (List<LegEvidence> evening : LegEvenings.cut(archive.of(server), zone)) {
          write(connection, WholeEvening.decide(server, zone, StatsRules.DEFAULT, evening), zone);
        }
      }
    }
  }

  private static void write(Connection connection, DecidedEvening evening, ZoneId zone)
      throws SQLException {
    for (RoundFacts facts : evening.rounds()) {
      call(
          connection,
          "select slomix.apply_round(?::jsonb)",
          RoundDocumentJson.write(MergedRounds.resolve(facts, StatsRules.DEFAULT, zone)));
    }
    call(
        connection,
        "select slomix.close_evening(?::jsonb)",
        EveningDocumentJson.write(evening.closed()));
  }

  private static void call(Connection connection, String sql, String document) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, document);
      var unused = statement.execute();
    }
  }
}
