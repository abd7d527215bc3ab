/** Who won a map in stopwatch, and how many points that gives (consumers 3.5). */
package io.slomix.model.scoring.stopwatch;
