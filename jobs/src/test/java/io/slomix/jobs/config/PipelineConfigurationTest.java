package io.slomix.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.jobs.run.request.RemoteLocation;
import io.slomix.jobs.run.request.ServerDirectory;
import io.slomix.sources.secret.SecretSource;
import io.slomix.sources.sftp.connection.HostKeyPolicy;
import io.slomix.sources.sftp.connection.SftpLogin;
import io.slomix.sources.webhook.WebhookSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A configuration file is understood whole, or refused with file, line and reason. */
class PipelineConfigurationTest {

  @TempDir private Path temp;

  @Test
  void theLeastIsAServerWithADirectory() throws Exception {
    PipelineConfiguration read = read("servers:\n  - name: main\n    directories: [/srv/et]\n");
    assertThat(read.directories())
        .containsExactly(new ServerDirectory("main", Path.of("/srv/et").toAbsolutePath()));
    assertThat(read.defaultZone()).isEqualTo(ZoneId.of("Europe/Ljubljana"));
    assertThat(read.zones()).isEmpty();
    assertThat(read.live().remote()).isEmpty();
    assertThat(read.live().remotePollInterval()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void everyKeyArrives() throws Exception {
    PipelineConfiguration read =
        read(
            """
            zone: Europe/Berlin
            remote_poll_seconds: 30
            webhook: {port: 8085}
            servers:
              - name: one
                zone: Europe/London
                webhook_token: {env: ONE_TOKEN}
                sftp:
                  host: games.example.org
                  port: 2222
                  user: et
                  key_file: /keys/id
                  key_passphrase: {file: /keys/pass}
                  known_hosts: /keys/known_hosts
                  first_contact: true
                  directories: [stats, proximity]
              - name: two
                directories: [/a, /b]
                sftp:
                  host: 192.0.2.7
                  user: et
                  password: {env: TWO_PASSWORD}
                  directories: [.]
            """);
    assertThat(read.defaultZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(read.zones()).containsOnly(java.util.Map.entry("one", ZoneId.of("Europe/London")));
    assertThat(read.directories()).hasSize(2);
    assertThat(read.live().remotePollInterval()).isEqualTo(Duration.ofSeconds(30));
    assertThat(read.live().webhook())
        .contains(
            new WebhookSettings(
                "127.0.0.1",
                8085,
                java.util.Map.of("one", new SecretSource.InEnvironment("ONE_TOKEN"))));
    List<RemoteLocation> remote = read.live().remote();
    assertThat(remote).extracting(RemoteLocation::path).containsExactly("stats", "proximity", ".");
    assertThat(remote.get(0).sftp().address()).isEqualTo("games.example.org:2222");
    assertThat(remote.get(0).sftp().hostKeys()).isEqualTo(HostKeyPolicy.FIRST_CONTACT);
    assertThat(remote.get(0).sftp().login())
        .isEqualTo(new SftpLogin.Key("/keys/id", new SecretSource.InFile("/keys/pass")));
    assertThat(remote.get(2).sftp().port()).isEqualTo(22);
    assertThat(remote.get(2).sftp().hostKeys()).isEqualTo(HostKeyPolicy.STRICT);
    assertThat(remote.get(2).sftp().login())
        .isEqualTo(new SftpLogin.Password(new SecretSource.InEnvironment("TWO_PASSWORD")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | it is empty",
        "'{' | it is no YAML",
        "'servers: []' | 'servers' of the file is missing or empty",
        "'servers: 5' | the value of 'servers' is not of its kind",
        "'servers: [{name: a}]' | has neither 'directories' nor 'sftp'",
        "'servers: [{name: a b, directories: [x]}]' | a server name has 1 to 64",
        "'servers: [{name: a, directories: [x], dirs: [y]}]' | there is no key 'servers[0].dirs', but: directories,",
        "'servers: [{name: a, directories: [x]}, {name: a, directories: [y]}]' | is there twice",
        "'{zone: Mars/Port, servers: [{name: a, directories: [x]}]}' | there is no time zone",
        "'{webhook: {port: 8085}, servers: [{name: a, directories: [x]}]}' | need each other",
        "'servers: [{name: a, directorys: [x]}]' | there is no key 'servers[0].directorys'",
        "'servers: [{name: a, sftp: {hosts: h}}]' | there is no key 'servers[0].sftp.hosts'",
        "'{webhook: {port: 0}, servers: [{name: a, directories: [x]}]}' | from 1 to 65535",
        "'{remote_poll_seconds: 1, servers: [{name: a, directories: [x]}]}' | is from 5 to 3600",
        "'servers: [{name: a, sftp: {host: h, user: u, directories: [x]}}]' | either 'key_file' or",
        "'servers: [{name: a, sftp: {host: h, port: 0, user: u, key_file: k, directories: [x]}}]' | 0 is no port",
        "'servers: [{name: a, sftp: {host: h, user: u, password: {}, directories: [x]}}]' | either 'file' or 'env'"
      })
  void whatCannotBeUsedIsRefusedWithItsReason(String text, String reason) {
    assertThatThrownBy(() -> read(text == null ? "" : text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("slomix.yaml")
        .hasMessageContaining(reason);
  }

  @Test
  void aWrittenPasswordIsRefusedAndNotRepeated() {
    String text =
        "servers:\n  - name: a\n    sftp:\n      host: h\n      user: u\n"
            + "      password: hunter2\n      directories: [x]\n";
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("line 6")
        .hasMessageContaining("password")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> PipelineConfiguration.read(temp.resolve("nowhere.yaml")))
        .hasMessageContaining("There is no file")
        .hasMessageContaining("nowhere.yaml");
  }

  private PipelineConfiguration read(String text) throws IOException, ConfigurationException {
    return PipelineConfiguration.read(Files.writeString(temp.resolve("slomix.yaml"), text));
  }
}
