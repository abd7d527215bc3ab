package io.slomix.sinks.postgres.access;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * A PostgreSQL that somebody else runs, named by a JDBC address. It is tried once before it is
 * handed out, so that a typing error is a sentence and not a failing job.
 */
public final class ExternalDatabase {

  /** The oldest major version that knows everything that our functions use. */
  private static final int OLDEST_MAJOR = 14;

  private ExternalDatabase() {}

  /**
   * Connects, checks the version, disconnects.
   *
   * @param url {@code jdbc:postgresql://host:port/database}; user and password may stand in its
   *     query part and are taken out of it
   * @return how to reach it from now on
   * @throws DatabaseUnavailableException nobody answers at that address
   * @throws DatabaseFaultException the address is malformed, the server refuses us or is too old
   */
  public static DatabaseAccess check(String url) throws DatabaseException {
    DatabaseAccess access = parse(url);
    try (Connection connection = access.connect("check")) {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      if (major < OLDEST_MAJOR) {
        throw new DatabaseFaultException(
            "PostgreSQL at %s is version %d; version %d or newer is needed."
                .formatted(access.address(), major, OLDEST_MAJOR),
            null);
      }
      return access;
    } catch (SQLException e) {
      throw refusal(access, e);
    }
  }

  private static DatabaseAccess parse(String url) throws DatabaseFaultException {
    Properties parts = url.startsWith("jdbc:postgresql:") ? parts(url) : null;
    if (parts == null) {
      // The address itself is not repeated: it may hold a password.
      throw new DatabaseFaultException(
          "The database address is malformed; it looks like"
              + " jdbc:postgresql://host:5432/database?user=name&password=secret.",
          null);
    }
    return new DatabaseAccess(
        withoutCredentials(url),
        Optional.ofNullable(PGProperty.USER.getOrDefault(parts)).orElse(""),
        Optional.ofNullable(PGProperty.PASSWORD.getOrDefault(parts))
            .map(Secret::new)
            .orElse(Secret.NONE));
  }

  private static Properties parts(String url) {
    try {
      return Driver.parseURL(url, new Properties());
    } catch (RuntimeException malformed) {
      return null;
    }
  }

  private static String withoutCredentials(String url) {
    int query = url.indexOf('?');
    if (query < 0) {
      return url;
    }
    StringBuilder kept = new StringBuilder();
    for (String pair : url.substring(query + 1).split("&", -1)) {
      if (!pair.isEmpty() && !pair.startsWith("user=") && !pair.startsWith("password=")) {
        kept.append(kept.isEmpty() ? '?' : '&').append(pair);
      }
    }
    return url.substring(0, query) + kept;
  }

  private static DatabaseException refusal(DatabaseAccess access, SQLException e) {
    String reason = DatabaseException.reason(e);
    if (SqlFailure.of(e) == SqlFailure.PASSING) {
      String why = isUnknownHost(e) ? "the host name is unknown" : reason;
      return new DatabaseUnavailableException(
          "PostgreSQL at %s cannot be reached: %s.".formatted(access.address(), why), e);
    }
    return new DatabaseFaultException(
        "PostgreSQL at %s refuses us: %s.".formatted(access.address(), reason), e);
  }

  private static boolean isUnknownHost(Throwable e) {
    return e instanceof UnknownHostException
        || (e.getCause() != null && isUnknownHost(e.getCause()));
  }
}
