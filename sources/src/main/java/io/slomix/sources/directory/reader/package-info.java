/** Reads handed-out files: the half of the directory source that runs in parallel. */
package io.slomix.sources.directory.reader;
