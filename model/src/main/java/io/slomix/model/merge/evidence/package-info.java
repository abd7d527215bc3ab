/** What a round has beside its stats file, on the way from MATCH UP to ROUND. */
package io.slomix.model.merge.evidence;
