/** What scoring needs to know of a round. */
package io.slomix.model.scoring.round;
