/** One door to the readers of all kinds of artifacts. */
package io.slomix.sources.decode;
