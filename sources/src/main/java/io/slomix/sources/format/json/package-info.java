/** Strict JSON of hostile origin, as plain values whose numbers are still text. */
package io.slomix.sources.format.json;
