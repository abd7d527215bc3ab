/** Directories of this machine. */
package io.slomix.sources.directory.local;
