/** Why a round ended, and whether it ended regularly (lua-round-event 7.4, 7.5; R14). */
package io.slomix.model.lua.end;
