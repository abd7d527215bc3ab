/** Posts as they will look, without Discord: for the terminal and as a picture. */
package io.slomix.jobs.preview;
