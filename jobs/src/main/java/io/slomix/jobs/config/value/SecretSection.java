package io.slomix.jobs.config.value;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.slomix.sources.secret.SecretSource;

/** Where a secret is found; the file itself never holds one. */
public record SecretSection(
    @JsonPropertyDescription("A file that holds the secret and nothing else.") String file,
    @JsonPropertyDescription("A variable of the environment that holds the secret.") String env) {

  /** Refuses what cannot be used, with a sentence. */
  public SecretSection {
    if ((file == null) == (env == null)) {
      throw new IllegalArgumentException("a secret has either 'file' or 'env'");
    }
  }

  public SecretSource source() {
    return file != null
        ? new SecretSource.InFile(HomePath.of(file))
        : new SecretSource.InEnvironment(env);
  }
}
