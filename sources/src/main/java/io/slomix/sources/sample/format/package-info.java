/** The stats file as the game's script writes it, in every known layout (stats-file 1.4, 2). */
package io.slomix.sources.sample.format;
