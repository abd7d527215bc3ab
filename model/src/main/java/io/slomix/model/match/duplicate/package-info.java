/** Files that tell of a round a second time. */
package io.slomix.model.match.duplicate;
