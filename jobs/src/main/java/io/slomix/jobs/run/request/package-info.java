/** What a run is asked to do. */
package io.slomix.jobs.run.request;
