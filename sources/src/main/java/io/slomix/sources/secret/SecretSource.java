package io.slomix.sources.secret;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a secret is found. Travels with jobs and is printed without harm: it holds the place, and
 * the secret is read where it is used, each time, so that a changed one needs no restart.
 */
public sealed interface SecretSource extends Serializable {

  /**
   * Reads the secret.
   *
   * @throws SecretUnavailableException if there is none, or an empty one
   */
  String read() throws SecretUnavailableException;

  /**
   * A secret in a file, whose last line break does not belong to it.
   *
   * @param path of the file
   */
  record InFile(String path) implements SecretSource {
    private static final int LONGEST_BYTES = 64 * 1024;

    @Override
    public String read() throws SecretUnavailableException {
      try {
        if (Files.size(Path.of(path)) > LONGEST_BYTES) {
          throw new SecretUnavailableException(
              "The file " + path + " is too long to be a secret.", null);
        }
        String text = Files.readString(Path.of(path), StandardCharsets.UTF_8).stripTrailing();
        if (text.isEmpty()) {
          throw new SecretUnavailableException("The file " + path + " holds no secret.", null);
        }
        return text;
      } catch (SecretUnavailableException e) {
        throw e;
      } catch (IOException e) {
        throw new SecretUnavailableException("The secret in " + path + " cannot be read.", e);
      }
    }
  }

  /**
   * A secret in a variable of the environment.
   *
   * @param variable its name
   */
  record InEnvironment(String variable) implements SecretSource {

    @Override
    public String read() throws SecretUnavailableException {
      String text = System.getenv(variable);
      if (text == null || text.isEmpty()) {
        throw new SecretUnavailableException(
            "The environment variable " + variable + " is not set.", null);
      }
      return text;
    }
  }
}
