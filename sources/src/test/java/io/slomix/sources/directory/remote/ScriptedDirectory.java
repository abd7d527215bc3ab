package io.slomix.sources.directory.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.time.Deadline;

/** A directory in memory that misbehaves as it is told. */
public final class ScriptedDirectory implements RemoteDirectory {
  private record Content(RemoteFile file, String text) {}

  private final Map<String, Content> contentByPath = new TreeMap<>();
  private final Set<String> vanishing = new HashSet<>();
  private final Set<String> forbidden = new HashSet<>();
  private boolean hangsOnList;
  private boolean listsTwice;
  private boolean unreachableOnRead;
  private int failingLists;
  private int lists;

  /** Puts a file there, or another content in its place. */
  public ScriptedDirectory with(String path, String text, long modifiedAtMillis) {
    int sizeBytes = text.getBytes(UTF_8).length;
    contentByPath.put(path, new Content(new RemoteFile(path, sizeBytes, modifiedAtMillis), text));
    return this;
  }

  /** Puts a file there that claims a size which its content does not have. */
  public ScriptedDirectory withListedSize(String path, long sizeBytes) {
    contentByPath.put(path, new Content(new RemoteFile(path, sizeBytes, 1), ""));
    return this;
  }

  public ScriptedDirectory without(String path) {
    contentByPath.remove(path);
    return this;
  }

  public ScriptedDirectory thatHangsOnList() {
    hangsOnList = true;
    return this;
  }

  public ScriptedDirectory thatListsTwice() {
    listsTwice = true;
    return this;
  }

  public ScriptedDirectory thatFailsToList(int times) {
    failingLists = times;
    return this;
  }

  /** The file is listed but gone when it is read. */
  public ScriptedDirectory thatLoses(String path) {
    vanishing.add(path);
    return this;
  }

  public ScriptedDirectory thatForbids(String path) {
    forbidden.add(path);
    return this;
  }

  public ScriptedDirectory thatCannotBeReachedForReading() {
    unreachableOnRead = true;
    return this;
  }

  /** Returns how often a listing was asked for. */
  public int lists() {
    return lists;
  }

  public RemoteFile file(String path) {
    return contentByPath.get(path).file();
  }

  @Override
  public DirectoryListing list(Deadline deadline) throws RemoteUnavailableException {
    lists++;
    if (hangsOnList) {
      while (deadline.hasTimeLeft()) {
        LockSupport.parkNanos(1_000_000);
      }
      throw new RemoteUnavailableException("no answer");
    }
    if (failingLists > 0) {
      failingLists--;
      throw new RemoteUnavailableException("connection refused");
    }
    List<RemoteFile> files = new ArrayList<>();
    contentByPath.values().forEach(content -> files.add(content.file()));
    if (listsTwice) {
      files.addAll(List.copyOf(files));
    }
    return new DirectoryListing(files, 0);
  }

  @Override
  public byte[] read(RemoteFile file, Deadline deadline)
      throws FileVanishedException, FileUnreadableException, RemoteUnavailableException {
    if (unreachableOnRead) {
      throw new RemoteUnavailableException("connection reset");
    }
    if (vanishing.contains(file.path()) || !contentByPath.containsKey(file.path())) {
      throw new FileVanishedException(file);
    }
    if (forbidden.contains(file.path())) {
      throw new FileUnreadableException(file, "forbidden");
    }
    return contentByPath.get(file.path()).text().getBytes(UTF_8);
  }

  @Override
  public void close() {}
}
