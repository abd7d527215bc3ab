/** What is stored of a round: the file's facts, its players and their values (stats-file 6, 7). */
package io.slomix.model.result;
