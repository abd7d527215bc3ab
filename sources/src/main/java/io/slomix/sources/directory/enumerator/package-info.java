/** Finds files and hands them out: the half of the directory source that runs once per job. */
package io.slomix.sources.directory.enumerator;
