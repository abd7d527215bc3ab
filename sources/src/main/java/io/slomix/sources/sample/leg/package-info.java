/**
 * What a round leaves beside its stats file: message, gametime file and endstats, told from the
 * same truth (lua-round-event 3, 5; consumers 2).
 */
package io.slomix.sources.sample.leg;
