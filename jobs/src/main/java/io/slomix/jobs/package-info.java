/** The pipeline as Flink jobs, and the command line that runs them. */
package io.slomix.jobs;
