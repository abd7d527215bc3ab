/** What enumerator and reader of the archive source tell each other. */
package io.slomix.sources.archive.range;
