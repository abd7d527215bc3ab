/** Evidence that other processes hand over: stored first, read later. */
package io.slomix.sources.inbox;
