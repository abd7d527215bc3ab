/** Engagements: who attacked whom (proximity-file 1.6, 4.1). */
package io.slomix.model.proximity.fight;
