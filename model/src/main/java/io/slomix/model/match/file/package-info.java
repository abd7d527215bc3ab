/** A stats file as the search for pairs sees it. */
package io.slomix.model.match.file;
