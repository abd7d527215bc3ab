/** Which of two instants a clock of the repeated hour means (R13, lua-round-event 17.2). */
package io.slomix.model.partition.reading;
