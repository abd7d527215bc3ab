/** The stored rows of matches, sessions, teams and line-ups (consumers 3.4 to 3.6). */
package io.slomix.model.scoring.row;
