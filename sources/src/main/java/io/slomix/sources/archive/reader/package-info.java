/** Reads ranges of the archive. */
package io.slomix.sources.archive.reader;
