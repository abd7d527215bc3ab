/** The steps of the partition of one map's records into rounds (lua-round-event 17.4). */
package io.slomix.model.partition.group;
