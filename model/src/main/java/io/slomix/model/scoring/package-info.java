/**
 * Scores the matches and sessions of an evening: stopwatch results, teams, substitutions (consumers
 * 3.4 to 3.6). Entry point is {@link io.slomix.model.scoring.EveningScoring}.
 */
package io.slomix.model.scoring;
