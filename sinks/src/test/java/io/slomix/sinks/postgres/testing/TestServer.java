package io.slomix.sinks.postgres.testing;

import io.slomix.migrations.Migrations;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.server.EmbeddedPostgres;
import io.slomix.sinks.postgres.server.ServerOptions;
import io.slomix.sinks.postgres.server.program.ProgramArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL server for all tests of this JVM, an empty database for each test class. Register
 * it with a static {@code @RegisterExtension} field.
 */
public final class TestServer implements BeforeAllCallback {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private EmbeddedPostgres server;
  private DatabaseAccess access;
  private boolean migrate;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    server =
        context
            .getRoot()
            .getStore(Namespace.create(TestServer.class))
            .getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class)
            .server;
    access = server.createDatabase("test_" + DATABASES.incrementAndGet());
    if (migrate) {
      migrate(access);
    }
  }

  /** Gives any database our schema. */
  public static void migrate(DatabaseAccess access) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(access.url());
    dataSource.setUser(access.user());
    dataSource.setPassword(access.secret().text());
    Migrations.migrate(dataSource);
  }

  /** The database of this class. */
  public DatabaseAccess access() {
    return access;
  }

  /** The server itself, to be restarted for instance. */
  public EmbeddedPostgres server() {
    return server;
  }

  /** Gives the database our schema. */
  public TestServer migrated() {
    migrate = true;
    return this;
  }

  /** Runs statements. */
  public void execute(String... statements) throws SQLException {
    try (Connection connection = access.connect("test");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The first column of the first row, as text; null when it is null. */
  public String query(String sql) throws SQLException {
    try (Connection connection = access.connect("test");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static final class Shared implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final Path home;

    Shared() {
      try {
        home = Files.createTempDirectory("slomix-test-server");
        server =
            EmbeddedPostgres.start(
                ServerOptions.in(home)
                    .withPrograms(Path.of("target", "postgres-programs"))
                    .withDurable(false));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
      ProgramArchive.delete(home);
    }
  }
}
