/** What a Lua round event says, as a message or as a gametime file (lua-round-event 3 to 7). */
package io.slomix.model.lua;
