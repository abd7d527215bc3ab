package io.slomix.jobs.cli.command;

import io.slomix.jobs.explain.NothingToExplainException;
import io.slomix.jobs.explain.stored.RoundFinder;
import io.slomix.jobs.explain.stored.RoundReference;
import io.slomix.jobs.text.Printable;
import java.io.IOException;
import java.sql.Connection;
import java.util.Optional;

/** Finds the round that somebody means on the command line (R25). */
final class StoredRound {

  private StoredRound() {}

  /**
   * The round.
   *
   * @param subject its number, fingerprint, a file name or stem of it, or {@code last}
   * @param server whose, null for any
   * @throws NothingToExplainException there is none
   */
  static RoundReference find(Connection connection, String subject, String server)
      throws IOException {
    RoundReference found = new RoundFinder(connection, Optional.ofNullable(server)).find(subject);
    if (found.fingerprint().isEmpty()) {
      throw new NothingToExplainException(
          "%s belongs to no round.".formatted(Printable.of(found.file())));
    }
    return found;
  }
}
