/** What a file came to: where it belongs, or why it waits (R21). */
package io.slomix.model.correlate.evidence;
