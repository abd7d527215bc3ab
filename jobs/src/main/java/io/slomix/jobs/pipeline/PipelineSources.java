package io.slomix.jobs.pipeline;

import io.slomix.jobs.pipeline.archive.ArchiveWriter;
import io.slomix.model.evidence.Artifact;
import io.slomix.sources.archive.store.ArchiveOpener;
import java.util.List;
import org.apache.flink.api.connector.source.Source;

/**
 * Where artifacts come from; nothing in the graph knows more than this.
 *
 * @param archive everything stored earlier
 * @param received what comes in now; empty when only the archive is read
 * @param contents where DECODE finds the bytes of what travels by reference
 * @param archiveWriter stores what the directories give
 */
public record PipelineSources(
    Source<Artifact, ?, ?> archive,
    List<ArtifactSource> received,
    ArchiveOpener contents,
    ArchiveWriter.Opener archiveWriter) {}
