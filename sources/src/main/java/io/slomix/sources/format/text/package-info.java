/** Lines, character sets and numbers of hostile text, read from bytes without copying them. */
package io.slomix.sources.format.text;
