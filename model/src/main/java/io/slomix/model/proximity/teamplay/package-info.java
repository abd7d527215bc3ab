/** What a capture adds to players and pairs (proximity-file 4.8). */
package io.slomix.model.proximity.teamplay;
