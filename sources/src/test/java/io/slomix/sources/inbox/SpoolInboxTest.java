package io.slomix.sources.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.model.evidence.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message waits in the inbox until somebody else keeps it. */
class SpoolInboxTest {

  @TempDir private Path temp;

  @Test
  void theSameMessageTwiceIsOneFileAndNothingElseIsLeftBehind() throws Exception {
    SpoolInbox inbox = new SpoolInbox(temp);
    inbox.put("main", bytes("one"));
    inbox.put("main", bytes("one"));
    inbox.put("main", bytes("two"));
    inbox.put("other", bytes("one"));
    assertThat(files("main")).hasSize(2);
    assertThat(files("other")).hasSize(1);
    assertThat(Files.readString(files("other").get(0))).isEqualTo("one");
  }

  @Test
  void onlyWhatIsKeptElsewhereIsRemoved() throws Exception {
    SpoolInbox inbox = new SpoolInbox(temp);
    inbox.put("main", bytes("one"));
    inbox.put("main", bytes("two"));
    Files.writeString(temp.resolve("main/notes.txt"), "not ours");
    String kept = Sha256.hex(bytes("one"));
    assertThat(inbox.acknowledge("main", asked -> List.of(kept))).isEqualTo(1);
    assertThat(inbox.acknowledge("main", asked -> List.of(kept))).isZero();
    assertThat(files("main")).hasSize(2);
    assertThat(temp.resolve("main/notes.txt")).exists();
  }

  @Test
  void aFloodEndsAtALimitOfItsServerOnly() throws Exception {
    SpoolInbox inbox = new SpoolInbox(temp);
    for (int i = 0; i < 500; i++) {
      inbox.put("main", bytes("message " + i));
    }
    assertThatThrownBy(() -> inbox.put("main", bytes("one more")))
        .isInstanceOf(InboxFullException.class);
    inbox.put("main", bytes("message 7"));
    inbox.put("other", bytes("one more"));
    assertThat(files("main")).hasSize(500);
  }

  private List<Path> files(String server) throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve(server))) {
      return files.sorted().toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
