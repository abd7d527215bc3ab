/** From a value of a player row back to the numbers of the files that it is made of. */
package io.slomix.jobs.explain.lineage;
