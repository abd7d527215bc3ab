/** The operators; each one gathers, asks the model, and emits. */
package io.slomix.jobs.pipeline.operator;
