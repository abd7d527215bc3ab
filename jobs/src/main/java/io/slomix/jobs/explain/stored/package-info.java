/** What explanations need from the database: which round is meant, its evening, its rows. */
package io.slomix.jobs.explain.stored;
