/** Which rounds make a match, and which session a round belongs to (R9, R17, R18). */
package io.slomix.model.scoring.match;
