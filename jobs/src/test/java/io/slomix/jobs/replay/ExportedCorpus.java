package io.slomix.jobs.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.util.FileUtils;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/** Hands out the {@link CorpusExport} of all collections; all tests together share one run. */
final class ExportedCorpus implements TestInstancePreConstructCallback, ParameterResolver {

  /** Skips every single test, with its message, where there is no corpus. */
  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factory, ExtensionContext context) {
    var unused = Corpus.directory("expected");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == CorpusExport.class;
  }

  @Override
  public CorpusExport resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(ExportedCorpus.class))
        .getOrComputeIfAbsent(Run.class, key -> Run.start(), Run.class)
        .export();
  }

  /** The run with its directory, which goes when the last test has ended. */
  private record Run(Path temp, CorpusExport export) implements AutoCloseable {

    static Run start() {
      try {
        var collections = Corpus.collections();
        Path temp = Files.createTempDirectory("corpus-export");
        return new Run(temp, CorpusExport.of(collections, temp));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      FileUtils.deleteDirectory(temp.toFile());
    }
  }
}
