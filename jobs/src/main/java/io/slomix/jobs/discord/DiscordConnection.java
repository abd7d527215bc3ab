package io.slomix.jobs.discord;

import io.slomix.sources.secret.SecretUnavailableException;
import java.time.Duration;
import java.util.EnumSet;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** One connection to Discord; it logs in, and comes back after an outage, by itself. */
public final class DiscordConnection implements AutoCloseable {

  private static final Duration GOODBYE = Duration.ofSeconds(5);

  private final JDA jda;

  private DiscordConnection(JDA jda) {
    this.jda = jda;
  }

  /**
   * Begins to log in; does not wait for it.
   *
   * @throws SecretUnavailableException if the token is missing
   */
  public static DiscordConnection open(DiscordSettings settings) throws SecretUnavailableException {
    EnumSet<GatewayIntent> intents =
        EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.MESSAGE_CONTENT);
    JDABuilder builder = JDABuilder.createLight(settings.token().read(), intents);
    settings.endpoint().ifPresent(endpoint -> useInstead(builder, endpoint));
    return new DiscordConnection(builder.build());
  }

  private static void useInstead(JDABuilder builder, DiscordSettings.Endpoint endpoint) {
    builder
        .setRestConfig(new RestConfig().setBaseUrl(endpoint.rest()))
        .setCompression(Compression.NONE)
        .setSessionController(
            new ConcurrentSessionController() {
              @Override
              public String getGateway() {
                return endpoint.gateway();
              }
            });
  }

  /** The library's own view. */
  public JDA jda() {
    return jda;
  }

  @Override
  public void close() {
    jda.shutdown();
    try {
      if (!jda.awaitShutdown(GOODBYE)) {
        jda.shutdownNow();
      }
    } catch (InterruptedException e) {
      jda.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
