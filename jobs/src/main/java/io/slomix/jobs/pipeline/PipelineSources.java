package io.slomix.jobs.pipeline;

import io.slomix.jobs.pipeline.archive.ArchiveWriter;
import io.slomix.model.evidence.Artifact;
import io.slomix.sources.archive.store.ArchiveOpener;
import java.util.Optional;
import org.apache.flink.api.connector.source.Source;

/**
 * Where artifacts come from; nothing in the graph knows more than this.
 *
 * @param archive everything stored earlier
 * @param directories what is to be read now; empty when only the archive is
 * @param contents where DECODE finds the bytes of what travels by reference
 * @param archiveWriter stores what the directories give
 */
public record PipelineSources(
    Source<Artifact, ?, ?> archive,
    Optional<Source<Artifact, ?, ?>> directories,
    ArchiveOpener contents,
    ArchiveWriter.Opener archiveWriter) {}
