package io.slomix.migrations;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings a PostgreSQL database to the schema that this build writes and reads.
 *
 * <p>Guarantee: either the database is at the newest version, or {@link MigrationFailedException}
 * says in one sentence why not; migrations that had succeeded before the failing one stay. Calling
 * it on an up-to-date database changes nothing. Two processes may call it at the same time.
 *
 * <p>Implements design.md 4 and contract compat 4 (every relation exists from the first migration).
 */
public final class Migrations {

  /** Schema of the tables and functions of the pipeline; readers use {@code compat}. */
  public static final String SCHEMA = "slomix";

  private Migrations() {}

  /**
   * Migrates the database behind a JDBC URL, for example {@code
   * jdbc:postgresql://host/db?user=..&password=..}.
   *
   * @return how many migrations were applied, 0 when the database was up to date
   * @throws MigrationFailedException when the URL is none of PostgreSQL's, the database cannot be
   *     reached, or a migration fails
   */
  public static int migrate(String jdbcUrl) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    try {
      dataSource.setUrl(jdbcUrl);
    } catch (IllegalArgumentException e) {
      throw new MigrationFailedException("this is not a PostgreSQL JDBC URL", e);
    }
    return migrate(dataSource);
  }

  /**
   * Migrates the database behind a data source; its user must own the database or be allowed to
   * create schemas in it.
   *
   * @return how many migrations were applied, 0 when the database was up to date
   * @throws MigrationFailedException when the database cannot be reached or a migration fails
   */
  public static int migrate(DataSource dataSource) {
    try {
      return Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(dataSource)
          .schemas(SCHEMA)
          .locations("classpath:db/migration")
          .load()
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException e) {
      throw MigrationFailedException.of(e);
    }
  }
}
