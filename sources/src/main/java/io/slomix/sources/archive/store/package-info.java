/** The door to the archive of raw artifacts. */
package io.slomix.sources.archive.store;
