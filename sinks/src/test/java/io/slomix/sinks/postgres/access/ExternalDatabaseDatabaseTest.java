package io.slomix.sinks.postgres.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.sinks.postgres.testing.TestServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExternalDatabaseDatabaseTest {

  @RegisterExtension static final TestServer SERVER = new TestServer();

  private static String url(String user, String password) {
    return SERVER.access().url() + "?user=" + user + "&password=" + password + "&ssl=false";
  }

  @Test
  void takesUserAndPasswordOutOfTheAddress() throws Exception {
    DatabaseAccess known = SERVER.access();
    DatabaseAccess checked = ExternalDatabase.check(url(known.user(), known.secret().text()));
    assertThat(checked)
        .isEqualTo(new DatabaseAccess(known.url() + "?ssl=false", known.user(), known.secret()));
    try (Connection connection = checked.connect("test")) {
      assertThat(connection.isValid(1)).isTrue();
    }
  }

  @Test
  void saysWhoRefusesTheConnection() throws Exception {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    String url = "jdbc:postgresql://127.0.0.1:" + closed + "/stats?user=u&password=topsecret";
    assertThatThrownBy(() -> ExternalDatabase.check(url))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessage(
            "PostgreSQL at 127.0.0.1:%d/stats cannot be reached: Connection refused.", closed);
  }

  @Test
  void saysThatAHostIsUnknown() {
    assertThatThrownBy(() -> ExternalDatabase.check("jdbc:postgresql://no.invalid/stats?user=u"))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessage(
            "PostgreSQL at no.invalid:5432/stats cannot be reached: the host name is unknown.");
  }

  @Test
  void saysThatThePasswordIsWrongWithoutShowingIt() {
    assertThatThrownBy(() -> ExternalDatabase.check(url("slomix", "topsecret")))
        .isInstanceOf(DatabaseFaultException.class)
        .hasMessageContaining("refuses us: password authentication failed")
        .hasMessageNotContaining("topsecret");
  }

  @Test
  void saysThatTheDatabaseIsMissing() {
    DatabaseAccess known = SERVER.access();
    String url = url(known.user(), known.secret().text()).replaceFirst("/test_[0-9]+", "/nothing");
    assertThatThrownBy(() -> ExternalDatabase.check(url))
        .isInstanceOf(DatabaseFaultException.class)
        .hasMessageContaining("database \"nothing\" does not exist");
  }

  @Test
  void doesNotRepeatAMalformedAddress() {
    for (String url :
        new String[] {
          "postgres://u:topsecret@host/db", "jdbc:postgresql://h:x/d?password=topsecret"
        }) {
      assertThatThrownBy(() -> ExternalDatabase.check(url))
          .isInstanceOf(DatabaseFaultException.class)
          .hasMessageContaining("malformed")
          .hasMessageNotContaining("topsecret");
    }
  }
}
