/** Reads captures of the proximity tracker (proximity-file). */
package io.slomix.sources.format.proximity;
