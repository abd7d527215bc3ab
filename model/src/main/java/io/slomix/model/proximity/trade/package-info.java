/** Trades: what a side did about a kill (proximity-file 4.7). */
package io.slomix.model.proximity.trade;
