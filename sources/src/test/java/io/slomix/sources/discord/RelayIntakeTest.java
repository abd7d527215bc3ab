package io.slomix.sources.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.sources.inbox.SpoolInbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios 48 and 49 of lua-round-event 22, and the other checks of its section 19. */
class RelayIntakeTest {

  private static final RelaySettings SETTINGS =
      new RelaySettings(7, RelaySettings.DEFAULT_AUTHOR, Map.of(11L, "main", 12L, "second"));

  @TempDir private Path temp;

  private final List<String> stored = new ArrayList<>();
  private final RelayIntake intake =
      new RelayIntake(SETTINGS, (server, body) -> stored.add(server), server -> {});

  @Test
  void anAllowedWebhookUnderItsNameIsTakenForItsServer() throws Exception {
    intake.look(message(11, "ET:Legacy Stats", "STATS_READY", 1));
    intake.look(message(12, "ET:Legacy Stats", " STATS_READY\n", 1));
    assertThat(stored).containsExactly("main", "second");
    assertThat(intake.taken()).isEqualTo(2);
  }

  @Test
  void scenario11_theSameMessageTwiceIsOneArtifact() throws Exception {
    SpoolInbox spool = new SpoolInbox(temp);
    RelayIntake twice = new RelayIntake(SETTINGS, spool, server -> {});
    twice.look(message(11, "ET:Legacy Stats", "STATS_READY", 1));
    twice.look(message(11, "ET:Legacy Stats", "STATS_READY", 1));
    try (Stream<Path> files = Files.list(spool.directory("main"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void scenario48_anUnknownWebhookIsRefusedWithoutATrace() throws Exception {
    intake.look(message(99, "ET:Legacy Stats", "STATS_READY", 1));
    assertThat(stored).isEmpty();
    assertThat(intake.refused(RelayRefusal.UNAUTHORIZED_WEBHOOK)).isEqualTo(1);
  }

  @Test
  void scenario49_anAllowedWebhookUnderAnotherNameIsRefused() throws Exception {
    intake.look(message(11, "ET:Legacy Stat5", "STATS_READY", 1));
    assertThat(stored).isEmpty();
    assertThat(intake.refused(RelayRefusal.USERNAME_MISMATCH)).isEqualTo(1);
  }

  @Test
  void whatPeopleWriteAndOtherMessagesOfTheModuleAreLeftAlone() throws Exception {
    intake.look(new RelayedMessage(1, OptionalLong.empty(), "somebody", "STATS_READY", 1, "{}"));
    intake.look(message(11, "ET:Legacy Stats", "", 1));
    intake.look(message(11, "ET:Legacy Stats", "STATS_READY ```", 1));
    assertThat(stored).isEmpty();
    assertThat(intake.refused(RelayRefusal.NOT_A_WEBHOOK)).isEqualTo(1);
    assertThat(intake.refused(RelayRefusal.NOT_STATS_READY)).isEqualTo(2);
  }

  @Test
  void aBotThatMayNotReadContentSaysSo() throws Exception {
    intake.look(message(11, "ET:Legacy Stats", "", 0));
    assertThat(intake.refused(RelayRefusal.NO_CONTENT_INTENT)).isEqualTo(1);
  }

  @Test
  void aBodyThatIsTooLongIsRefused() throws Exception {
    intake.look(
        new RelayedMessage(
            1, OptionalLong.of(11), "ET:Legacy Stats", "STATS_READY", 1, "x".repeat(70_000)));
    assertThat(intake.refused(RelayRefusal.TOO_LONG)).isEqualTo(1);
  }

  @Test
  void whatCannotBeStoredIsToBeLookedAtAgain() {
    RelayIntake full =
        new RelayIntake(
            SETTINGS,
            (server, body) -> {
              throw new IOException("the disk is full");
            },
            server -> {});
    assertThatThrownBy(() -> full.look(message(11, "ET:Legacy Stats", "STATS_READY", 1)))
        .hasMessage("the disk is full");
    assertThat(full.taken()).isZero();
  }

  @Test
  void anEmptyAllowListIsRefused() {
    assertThatThrownBy(() -> new RelaySettings(7, "x", Map.of()))
        .hasMessageContaining("needs a webhook");
  }

  private static RelayedMessage message(long webhook, String author, String content, int embeds) {
    return new RelayedMessage(1, OptionalLong.of(webhook), author, content, embeds, "{}");
  }
}
