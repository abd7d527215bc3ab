/** Storing raw artifacts before anything looks into them. */
package io.slomix.jobs.pipeline.archive;
