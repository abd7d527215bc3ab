/** What the checkpoints of all sources have in common. */
package io.slomix.sources.checkpoint;
