/** What the words of Lua events mean: maps, sides, versions, names (lua-round-event 7, 11). */
package io.slomix.model.lua.rule;
