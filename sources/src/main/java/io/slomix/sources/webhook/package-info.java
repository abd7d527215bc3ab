/** Messages of game servers over HTTP (lua-round-event 3, 19). */
package io.slomix.sources.webhook;
