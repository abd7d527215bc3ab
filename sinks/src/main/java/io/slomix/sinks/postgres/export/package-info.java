/**
 * The canonical dump, which is the open-data export as well (R7): CSV files that are a function of
 * the evidence alone.
 *
 * <p>Format: UTF-8, LF, RFC 4180 quoting, one header line; null is an empty field, an empty text is
 * {@code ""}; booleans 1 and 0; instants in seconds since the epoch; shares and ratios with four
 * decimals, minutes and durations with one. Rows are sorted by server and key in code-point order.
 * No ingest time, no revision, no number for people: two databases of the same evidence give the
 * same bytes.
 *
 * <p>Texts are written as they are. A player may call himself {@code =1+1}: whoever opens the files
 * with a spreadsheet must import those columns as text. Changing the names here would make the dump
 * lie.
 */
package io.slomix.sinks.postgres.export;
