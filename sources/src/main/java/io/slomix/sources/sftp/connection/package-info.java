/** A connection to an SFTP server that keeps its promises about keys, deadlines and secrets. */
package io.slomix.sources.sftp.connection;
