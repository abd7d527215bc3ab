/** Rows and values of a document, whose keys are column names. */
package io.slomix.sinks.postgres.document.row;
