/** A capture of the proximity tracker as it was read (proximity-file 1, 3, 6). */
package io.slomix.model.proximity.capture;
