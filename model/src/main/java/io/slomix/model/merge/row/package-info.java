/** The stored rows of a round's Lua event (lua-round-event 8.1, 8.2). */
package io.slomix.model.merge.row;
