/** Rules on Lua events: names, sides, ends, fingerprints (lua-round-event 7, 11). */
package io.slomix.model.lua.rule;
