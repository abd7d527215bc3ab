/** Writes rounds and evenings as the JSON documents that the database functions take (design 4). */
package io.slomix.sinks.postgres.document;
