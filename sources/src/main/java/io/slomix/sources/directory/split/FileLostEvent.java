package io.slomix.sources.directory.split;

import io.slomix.sources.directory.remote.RemoteFile;
import io.slomix.sources.directory.remote.WatchedDirectory;
import org.apache.flink.api.connector.source.SourceEvent;

/** A reader gives a file back that it could not read. Saying it twice does no harm. */
public record FileLostEvent(WatchedDirectory directory, RemoteFile file) implements SourceEvent {}
