/** One Lua event from all messages and gametime files of a round (lua-round-event 8.1). */
package io.slomix.model.merge.event;
