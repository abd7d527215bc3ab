package io.slomix.model.endstats;

/**
 * One line of an endstats file: three texts between tabs, without colour codes, control characters
 * and blanks around them (consumers 2.2).
 *
 * @param first an award, {@code VS_HEADER}, or the name of an opponent
 * @param second a player's name, or kills
 * @param third a value, a guid, or deaths
 */
public record EndstatsLine(String first, String second, String third) {}
