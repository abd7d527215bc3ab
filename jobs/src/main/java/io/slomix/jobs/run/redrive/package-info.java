/** What {@code redrive} is about: entries of the quarantine, and what became of them. */
package io.slomix.jobs.run.redrive;
