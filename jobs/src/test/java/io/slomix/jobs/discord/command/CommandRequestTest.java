package io.slomix.jobs.discord.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Requests on their way through the id of a button. */
class CommandRequestTest {

  @Test
  void everyRequestComesBackFromItsButtonAndFitsIntoIt() {
    for (BotCommand command : BotCommand.values()) {
      for (SessionView view : SessionView.values()) {
        CommandRequest request = new CommandRequest(command, view, "a/b:c ".repeat(8), 12);
        assertThat(CommandRequest.ofButton(request.buttonId())).hasValue(request);
        assertThat(request.buttonId()).hasSizeLessThanOrEqualTo(100);
      }
    }
  }

  @Test
  void otherButtonsAreNoneOfOurs() {
    assertThat(CommandRequest.ofButton("vote/1")).isEmpty();
    assertThat(CommandRequest.ofButton("slomix/drop/overview/0/x")).isEmpty();
    assertThat(CommandRequest.ofButton("slomix/round/overview/99999/x")).isEmpty();
  }

  @Test
  void aLongSubjectIsRefusedWithASentence() {
    assertThatThrownBy(
            () -> new CommandRequest(BotCommand.PLAYER, SessionView.OVERVIEW, "x".repeat(49), 0))
        .hasMessageContaining("at most 48 characters");
  }
}
