/** The fields of a Lua message, each read on its own (lua-round-event 7). */
package io.slomix.sources.format.lua.field;
