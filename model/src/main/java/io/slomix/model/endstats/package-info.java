/** What endstats files say: awards and who killed whom (consumers 2, R22). */
package io.slomix.model.endstats;
