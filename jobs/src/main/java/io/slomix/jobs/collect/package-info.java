/** The collector: everything that comes in, on a topic for the pipeline (design 5). */
package io.slomix.jobs.collect;
