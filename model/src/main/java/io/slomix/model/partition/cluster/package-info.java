/**
 * A round as its evidence tells it: which artifacts it has, its names and its label (17.4-17.6).
 */
package io.slomix.model.partition.cluster;
