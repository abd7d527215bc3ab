/** Two teams that keep their identity over a session while they swap sides (consumers 3.4, 3.6). */
package io.slomix.model.scoring.team;
