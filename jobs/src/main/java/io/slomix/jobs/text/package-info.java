/** Outside text on its way to a terminal. */
package io.slomix.jobs.text;
