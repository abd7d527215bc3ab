/** What partition knows of an artifact: when its round ended, by its account (17.2). */
package io.slomix.model.partition.end;
