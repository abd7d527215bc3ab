/** The server's civil clock in file names, read as instants (stats-file 1.2, R13). */
package io.slomix.model.clock;
