/** Directories of game servers, over SFTP. */
package io.slomix.sources.sftp;
