/** The sections of a capture and their columns (proximity-file 1.5, 1.6). */
package io.slomix.model.proximity.section;
