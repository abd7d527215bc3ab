/** The database of a run: opened, migrated, locked, and what it knows about its pipeline. */
package io.slomix.jobs.run.database;
