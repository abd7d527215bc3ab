package io.slomix.sources.kafka;

import io.slomix.model.evidence.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;

/**
 * Removes messages from the inbox of a collector once Kafka has them: behind the completed
 * checkpoint before which the sink flushed them, and again after a restore (design 3.7).
 */
public final class InboxAcknowledger extends RichMapFunction<Artifact, Artifact>
    implements CheckpointedFunction, CheckpointListener {

  private static final long serialVersionUID = 1L;

  private final String root;
  private transient List<String> handedOn;
  private transient NavigableMap<Long, List<String>> byCheckpoint;
  private transient ListState<String> stored;

  /** An acknowledger of an inbox directory. */
  public InboxAcknowledger(Path root) {
    this.root = root.toString();
  }

  @Override
  public void open(OpenContext context) {
    if (handedOn == null) {
      handedOn = new ArrayList<>();
    }
  }

  @Override
  public Artifact map(Artifact message) {
    handedOn.add(message.server() + '/' + message.name());
    return message;
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    stored.update(handedOn);
    byCheckpoint.put(context.getCheckpointId(), List.copyOf(handedOn));
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    handedOn = new ArrayList<>();
    byCheckpoint = new TreeMap<>();
    stored =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("handed-on", Types.STRING));
    for (String path : stored.get()) {
      remove(path); // the checkpoint that says so was completed
    }
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) throws Exception {
    for (List<String> paths : byCheckpoint.headMap(checkpointId, true).values()) {
      for (String path : paths) {
        remove(path);
        handedOn.remove(path);
      }
    }
    byCheckpoint.headMap(checkpointId, true).clear();
  }

  private void remove(String path) throws IOException {
    Path message = Path.of(root).resolve(path).normalize();
    if (message.startsWith(Path.of(root).normalize())) {
      Files.deleteIfExists(message);
    }
  }
}
