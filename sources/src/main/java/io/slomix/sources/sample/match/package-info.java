/** The vocabulary of an invented match: who plays, what is decided before, how a player ends. */
package io.slomix.sources.sample.match;
