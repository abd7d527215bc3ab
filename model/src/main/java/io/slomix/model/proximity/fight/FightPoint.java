package io.slomix.model.proximity.fight;

/**
 * Where the target of an engagement was.
 *
 * @param atMillis on the round clock
 * @param x world units, as {@code y} and {@code z}
 * @param event {@code start}, {@code hit}, {@code sample}, {@code death}, {@code escape}: the last
 *     one closes every engagement that did not end in death (trap 23)
 */
public record FightPoint(int atMillis, double x, double y, double z, String event) {}
