package io.slomix.sinks.discord.jda;

import io.slomix.sinks.discord.channel.SendOutcome;
import io.slomix.sinks.discord.channel.SendOutcome.Later;
import io.slomix.sinks.discord.channel.SendOutcome.Refused;
import java.time.Duration;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** Tells what a failure of a request means for a post: wait, or never again. */
final class DiscordFailure {

  private static final Duration SOMEBODY_MUST_ACT = Duration.ofMinutes(1);
  private static final int FIRST_CLIENT_ERROR = 400;
  private static final int FIRST_SERVER_ERROR = 500;

  private DiscordFailure() {}

  /** Total: what is not known is tried again, since nothing may be lost. */
  static SendOutcome outcome(Throwable failure) {
    if (failure instanceof RateLimitedException limited) {
      return new Later(Duration.ofMillis(limited.getRetryAfter()), "Discord asks for a pause");
    }
    if (failure instanceof PermissionException missing) {
      return new Later(
          SOMEBODY_MUST_ACT, "the bot lacks the permission " + missing.getPermission());
    }
    if (failure instanceof ErrorResponseException refused) {
      return of(refused);
    }
    return new Later(Duration.ZERO, failure.getClass().getSimpleName());
  }

  private static SendOutcome of(ErrorResponseException e) {
    if (e.getErrorResponse() == ErrorResponse.UNKNOWN_MESSAGE) {
      return new Refused("somebody deleted the message");
    }
    int status = e.getErrorCode();
    boolean permission =
        e.getErrorResponse() == ErrorResponse.MISSING_ACCESS
            || e.getErrorResponse() == ErrorResponse.MISSING_PERMISSIONS
            || e.getErrorResponse() == ErrorResponse.UNKNOWN_CHANNEL
            || e.getErrorResponse() == ErrorResponse.UNAUTHORIZED;
    if (permission) {
      return new Later(SOMEBODY_MUST_ACT, e.getErrorResponse().getMeaning());
    }
    boolean malformed =
        e.getErrorResponse() == ErrorResponse.INVALID_FORM_BODY
            || (status >= FIRST_CLIENT_ERROR && status < FIRST_SERVER_ERROR && status != 429);
    return malformed
        ? new Refused("Discord refuses its form: " + e.getErrorResponse().getMeaning())
        : new Later(Duration.ZERO, "Discord answered " + status);
  }
}
