/** The archive source: every artifact ever received, as a stream (FLIP-27, design 3.6). */
package io.slomix.sources.archive;
