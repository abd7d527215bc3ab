/** The part of a document that comes from one source of evidence. */
package io.slomix.sinks.postgres.document.leg;
