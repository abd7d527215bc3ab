package io.slomix.sources.archive.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.sources.archive.store.ArchiveUnavailableException;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ArchiveConnectionTest {

  @Test
  void keepsSecretsOutOfItsText() {
    ArchiveConnection connection =
        new ArchiveConnection("jdbc:postgresql://localhost/x?password=hidden1", "u", "hidden2");
    assertThat(connection.toString()).doesNotContain("hidden");
  }

  @Test
  void saysThatAUrlIsOfAnotherDatabase() {
    try (JdbcArchiveReader reader =
        new JdbcArchiveReader(new ArchiveConnection("jdbc:other://localhost/x", "", ""))) {
      assertThatThrownBy(reader::highestSerial)
          .isInstanceOf(ArchiveUnavailableException.class)
          .hasMessage("cannot read the archive: this is no PostgreSQL URL");
    }
  }

  @Test
  void saysThatNobodyAnswers() throws IOException {
    int closedPort;
    try (ServerSocket socket = new ServerSocket(0)) {
      closedPort = socket.getLocalPort();
    }
    ArchiveConnection nobody =
        new ArchiveConnection("jdbc:postgresql://localhost:" + closedPort + "/x", "u", "");
    try (JdbcArchiveReader reader = new JdbcArchiveReader(nobody)) {
      assertThatThrownBy(reader::highestSerial)
          .isInstanceOf(ArchiveUnavailableException.class)
          .hasMessageStartingWith("cannot read the archive: ")
          .hasMessageContaining("refused");
    }
  }
}
