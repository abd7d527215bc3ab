/** What enumerator and readers of the directory source tell each other. */
package io.slomix.sources.directory.split;
