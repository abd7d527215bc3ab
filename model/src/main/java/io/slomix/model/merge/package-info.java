/**
 * What the merged round says: one answer from stats file and Lua event, and where they disagree
 * (R7, R14, lua-round-event 7.5, 10).
 */
package io.slomix.model.merge;
