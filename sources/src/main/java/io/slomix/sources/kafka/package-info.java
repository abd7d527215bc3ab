/**
 * Artifacts on a Kafka topic, where collectors and pipeline are processes of their own (design 2,
 * 5).
 */
package io.slomix.sources.kafka;
