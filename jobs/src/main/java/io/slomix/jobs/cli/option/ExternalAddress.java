package io.slomix.jobs.cli.option;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** The address of a PostgreSQL that somebody else runs, completed from the environment. */
public final class ExternalAddress {

  /** Environment variable that holds the user. */
  public static final String USER = "SLOMIX_JDBC_USER";

  /** Environment variable that holds the password. */
  public static final String PASSWORD = "SLOMIX_JDBC_PASSWORD";

  private static final String PREFIX = "jdbc:postgresql:";
  private static final Pattern SECRET = Pattern.compile("(?i)[?&]password=|//[^/?]*@");

  private ExternalAddress() {}

  /**
   * The address with user and password as the driver reads them. Not to be printed.
   *
   * @param jdbc as it was given on a command line
   * @throws IllegalArgumentException with a sentence for people, which repeats no secret
   */
  public static String of(String jdbc, Map<String, String> environment) {
    if (SECRET.matcher(jdbc).find()) {
      throw new IllegalArgumentException(
          "Leave the password out of --jdbc, other users of this machine can read it there; put it"
              + " into %s.".formatted(PASSWORD));
    }
    if (!jdbc.startsWith(PREFIX)) {
      throw new IllegalArgumentException(
          "'%s' is no address of a PostgreSQL database; it looks like jdbc:postgresql://host:5432/database."
              .formatted(jdbc));
    }
    String withUser = with(jdbc, "user", environment.getOrDefault(USER, ""));
    return with(withUser, "password", environment.getOrDefault(PASSWORD, ""));
  }

  private static String with(String url, String parameter, String value) {
    if (value.isEmpty()) {
      return url;
    }
    char separator = url.indexOf('?') < 0 ? '?' : '&';
    return url + separator + parameter + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
