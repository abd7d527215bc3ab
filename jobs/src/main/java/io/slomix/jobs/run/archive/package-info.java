/** The archive as a run reads it: of some servers only, with an eye on damaged rows. */
package io.slomix.jobs.run.archive;
