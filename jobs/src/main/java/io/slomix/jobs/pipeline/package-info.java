/** The Flink graph: thin operators around the pure rules of the model (design 3). */
package io.slomix.jobs.pipeline;
