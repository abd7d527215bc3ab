/** The readers and the rules together, over whole evenings. */
package io.slomix.sources.evening;
