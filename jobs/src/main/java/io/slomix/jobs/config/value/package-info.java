/** Values that sections of the configuration share, and how each is checked. */
package io.slomix.jobs.config.value;
