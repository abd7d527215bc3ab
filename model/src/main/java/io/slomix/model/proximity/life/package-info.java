/** Lives of players: where they were, and what that says (proximity-file 4.5). */
package io.slomix.model.proximity.life;
