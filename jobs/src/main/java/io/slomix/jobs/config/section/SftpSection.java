package io.slomix.jobs.config.section;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.slomix.jobs.config.value.HomePath;
import io.slomix.jobs.config.value.Required;
import io.slomix.jobs.config.value.SecretSection;
import io.slomix.jobs.run.request.RemoteLocation;
import io.slomix.sources.sftp.connection.HostKeyPolicy;
import io.slomix.sources.sftp.connection.SftpLogin;
import io.slomix.sources.sftp.connection.SftpServer;
import java.util.List;

/** A game server that is reached over SFTP. */
public record SftpSection(
    @JsonPropertyDescription("Name or address of the machine.") String host,
    @JsonPropertyDescription("Its port (default: 22).") Integer port,
    @JsonPropertyDescription("Who logs in.") String user,
    @JsonPropertyDescription("The private key, in a format of OpenSSH or PEM; or 'password'.")
        String keyFile,
    @JsonPropertyDescription("What opens the key, when it is locked.") SecretSection keyPassphrase,
    @JsonPropertyDescription("The password of the user, instead of a key.") SecretSection password,
    @JsonPropertyDescription("The file with the keys of servers (default: ~/.ssh/known_hosts).")
        String knownHosts,
    @JsonPropertyDescription(
            "Believe the first key of an unknown server and write it down (default: false). A"
                + " changed key is always refused.")
        Boolean firstContact,
    @JsonPropertyDescription(
            "Directories there, subdirectories included; relative ones begin at the home of the"
                + " user. One for each kind of file, or one above all.")
        List<String> directories) {

  private static final String KNOWN_HOSTS = "~/.ssh/known_hosts";

  /** Refuses what cannot be used, with a sentence. */
  public SftpSection {
    Required.text("sftp", "host", host);
    Required.text("sftp", "user", user);
    if ((keyFile == null) == (password == null)) {
      throw new IllegalArgumentException("sftp has either 'key_file' or 'password'");
    }
    if (keyPassphrase != null && keyFile == null) {
      throw new IllegalArgumentException("'key_passphrase' needs a 'key_file'");
    }
    directories = Required.some("sftp", "directories", directories);
  }

  List<RemoteLocation> locations(String server) {
    SftpServer sftp =
        new SftpServer(
            host,
            port == null ? SftpServer.DEFAULT_PORT : port,
            user,
            login(),
            HomePath.of(knownHosts == null ? KNOWN_HOSTS : knownHosts),
            Boolean.TRUE.equals(firstContact) ? HostKeyPolicy.FIRST_CONTACT : HostKeyPolicy.STRICT);
    return directories.stream()
        .map(directory -> new RemoteLocation(server, sftp, directory))
        .toList();
  }

  private SftpLogin login() {
    return keyFile == null
        ? new SftpLogin.Password(password.source())
        : new SftpLogin.Key(
            HomePath.of(keyFile), keyPassphrase == null ? null : keyPassphrase.source());
  }
}
