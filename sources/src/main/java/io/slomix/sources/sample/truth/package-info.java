/** What really happened in the sample rounds, and what a correct reader has to make of them. */
package io.slomix.sources.sample.truth;
