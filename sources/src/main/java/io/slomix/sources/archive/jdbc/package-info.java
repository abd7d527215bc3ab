/** The archive in PostgreSQL: tables {@code slomix.artifact} and {@code artifact_content}. */
package io.slomix.sources.archive.jdbc;
