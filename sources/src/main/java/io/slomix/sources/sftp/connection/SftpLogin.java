package io.slomix.sources.sftp.connection;

import io.slomix.sources.secret.SecretSource;
import java.io.Serializable;
import java.util.Optional;

/** How a user proves who he is. */
public sealed interface SftpLogin extends Serializable {

  /**
   * By a key.
   *
   * @param file the private key, in a format of OpenSSH or PEM
   * @param passphrase what opens it, null when it is not locked
   */
  record Key(String file, SecretSource passphrase) implements SftpLogin {

    /** What opens the key. */
    public Optional<SecretSource> lock() {
      return Optional.ofNullable(passphrase);
    }
  }

  /**
   * By a password.
   *
   * @param secret where it is found
   */
  record Password(SecretSource secret) implements SftpLogin {}
}
