/** Everything that follows from a capture alone (proximity-file 4). */
package io.slomix.model.proximity.derive;
