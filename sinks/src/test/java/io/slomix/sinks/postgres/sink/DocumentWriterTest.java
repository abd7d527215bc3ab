package io.slomix.sinks.postgres.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.junit.jupiter.api.Test;

class DocumentWriterTest {

  private final List<String> calls = new ArrayList<>();

  /** Notes what it is asked for; fails when it is told to. */
  private final class NotingWriter implements SinkWriter<SinkDocument> {
    private boolean broken;

    @Override
    public void write(SinkDocument document, Context context) throws IOException {
      calls.add(document.server() + "/" + document.key());
      failIfBroken();
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
      calls.add("flush " + endOfInput);
      failIfBroken();
    }

    @Override
    public void close() {
      calls.add("close");
      if (broken) {
        throw new IllegalStateException("Writing records to JDBC failed.");
      }
    }

    private void failIfBroken() throws IOException {
      if (broken) {
        throw new IOException("the server is gone");
      }
    }
  }

  private final NotingWriter connector = new NotingWriter();
  private final DocumentWriter writer = new DocumentWriter(connector, 1);

  private void write(String server, String key) throws Exception {
    writer.write(new SinkDocument(server, key, "{}"), null);
  }

  @Test
  void endsABatchWhereTheServerChanges() throws Exception {
    write("a", "1");
    write("a", "2");
    write("b", "3");
    write("a", "4");
    writer.flush(true);
    assertThat(calls)
        .containsExactly(
            "flush false", "a/1", "a/2", "flush false", "b/3", "flush false", "a/4", "flush true");
  }

  @Test
  void holdsDocumentsBackToSendThemByServer() throws Exception {
    DocumentWriter patient = new DocumentWriter(connector, 3);
    for (String server : List.of("b", "a", "b", "a")) {
      patient.write(new SinkDocument(server, String.valueOf(calls.size()), "{}"), null);
    }
    assertThat(calls).containsExactly("flush false", "a/0", "flush false", "b/0", "b/0");
    patient.flush(true);
    assertThat(calls).endsWith("flush false", "a/5", "flush true");
  }

  @Test
  void reportsAFailedWriteButNeverAFailedClose() {
    connector.broken = true;
    assertThatThrownBy(() -> write("a", "1")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> writer.flush(false)).isInstanceOf(IOException.class);
    writer.close();
    assertThat(calls).endsWith("close");
  }
}
