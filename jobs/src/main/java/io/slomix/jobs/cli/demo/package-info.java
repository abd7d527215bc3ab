/** The sample evening that {@code slomix demo} plays, and what is to be found in it. */
package io.slomix.jobs.cli.demo;
