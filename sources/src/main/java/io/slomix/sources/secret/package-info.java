/** Secrets: where they are found, never what they are. */
package io.slomix.sources.secret;
