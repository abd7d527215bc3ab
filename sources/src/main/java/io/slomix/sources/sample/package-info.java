/**
 * Sample evenings: seeded, plausible rounds of invented players in the exact format of the stats
 * file, with the truth beside them. For the demo, for tests and for load.
 */
package io.slomix.sources.sample;
