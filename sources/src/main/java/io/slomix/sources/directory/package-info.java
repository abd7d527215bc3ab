/**
 * The directory source: files that game servers leave behind, as a stream of artifacts (FLIP-27,
 * design 3, R2, R3).
 */
package io.slomix.sources.directory;
