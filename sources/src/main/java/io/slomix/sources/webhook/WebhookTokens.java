package io.slomix.sources.webhook;

import io.slomix.model.evidence.Sha256;
import io.slomix.sources.secret.SecretSource;
import io.slomix.sources.secret.SecretUnavailableException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which path belongs to which server. Holds digests of tokens, compared in constant time. */
final class WebhookTokens {

  private static final Pattern PATH =
      Pattern.compile("/hooks/([A-Za-z0-9_.-]{1,64})/([A-Za-z0-9_.~-]{16,256})");

  private final Map<String, byte[]> digestByServer = new TreeMap<>();

  /**
   * Reads the tokens.
   *
   * @throws SecretUnavailableException if one is missing
   */
  WebhookTokens(Map<String, SecretSource> tokens) throws SecretUnavailableException {
    for (Map.Entry<String, SecretSource> each : tokens.entrySet()) {
      digestByServer.put(each.getKey(), digest(each.getValue().read()));
    }
  }

  /** The server that a path gives access to. */
  Optional<String> server(String path) {
    Matcher parts = PATH.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    byte[] known = digestByServer.getOrDefault(parts.group(1), new byte[0]);
    return MessageDigest.isEqual(known, digest(parts.group(2)))
        ? Optional.of(parts.group(1))
        : Optional.empty();
  }

  private static byte[] digest(String token) {
    return Sha256.digest(token.getBytes(StandardCharsets.UTF_8));
  }
}
