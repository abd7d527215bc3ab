package io.slomix.jobs.explain.lineage;

import io.slomix.jobs.explain.lineage.FieldLineage.Reading;
import io.slomix.jobs.explain.lineage.FieldLineage.Term;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.differential.PlayerOutcome;
import io.slomix.model.stats.Counter;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.TabField;
import io.slomix.model.stats.Weapon;
import io.slomix.sources.format.stats.line.TabLayout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the numbers of one player out of the file of the round and, where it has one, that of round
 * 1.
 */
final class TermReader {

  private final RoundFacts facts;
  private final PlayerLine line;
  private final PlayerLine before;
  private final boolean subtracted;

  TermReader(RoundFacts facts, PlayerOutcome outcome) {
    this.facts = facts;
    this.line = outcome.line();
    this.before = outcome.before();
    this.subtracted = ScopeRules.isDifference(outcome);
  }

  /** A tab field; empty when the writer of the round's file has none. */
  Optional<Term> ofField(TabField field, boolean cumulative) {
    Optional<Reading> own = field(false, field);
    Reading earlier = cumulative && before != null ? field(true, field).orElse(null) : null;
    return own.map(reading -> new Term(reading, earlier, earlier != null && subtracted, ""));
  }

  /** The minutes played and the percentage of them alive. */
  List<Term> ofAliveTime() {
    List<Term> terms = new ArrayList<>();
    ofField(TabField.TIME_PLAYED_MINUTES, true).ifPresent(terms::add);
    ofField(TabField.TIME_PLAYED_PERCENT, true).ifPresent(terms::add);
    return terms;
  }

  /** A number of every weapon of the round's file. */
  List<Term> ofWeapons(Counter counter) {
    List<Term> terms = new ArrayList<>();
    for (int bit = 0; bit < Integer.SIZE; bit++) {
      if (line.hasWeapon(bit)) {
        terms.add(ofWeapon(bit, counter));
      }
    }
    return terms;
  }

  /** A number of one weapon. */
  Term ofWeapon(int bit, Counter counter) {
    boolean inBoth = before != null && before.hasWeapon(bit);
    boolean shrank =
        subtracted && inBoth && line.weapon(bit, counter) < before.weapon(bit, counter);
    return new Term(
        weapon(false, bit, counter),
        inBoth ? weapon(true, bit, counter) : null,
        inBoth && subtracted,
        shrank ? "shrank: counted as 0, a shot at a corpse is taken back (stats-file 2.2)" : "");
  }

  /** A part of the line in front of the weapons, 1-based. */
  Term ofLinePart(int part) {
    String value =
        switch (part) {
          case 1 -> line.guid8();
          case 2 -> line.nameRaw();
          case 3 -> Integer.toString(line.rounds());
          case 4 -> Integer.toString(line.team());
          default -> throw new IllegalArgumentException("no part " + part);
        };
    return new Term(reading(false, "part " + part, value), null, false, "");
  }

  private Optional<Reading> field(boolean first, TabField field) {
    PlayerLine from = first ? before : line;
    int layout = (first ? facts.round1() : facts.file()).report().tabFields();
    OptionalInt place = TabLayout.ofFieldCount(layout).placeOf(field);
    OptionalInt value = from.field(field);
    if (place.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    String text =
        field.isTenths()
            ? BigDecimal.valueOf(value.getAsInt(), 1).toPlainString()
            : Integer.toString(value.getAsInt());
    return Optional.of(reading(first, "tab field " + place.getAsInt(), text));
  }

  @SuppressWarnings("EnumOrdinal") // declared in file order
  private Reading weapon(boolean first, int bit, Counter counter) {
    PlayerLine from = first ? before : line;
    String place =
        "weapon %d %s, number %d (%s)"
            .formatted(
                bit,
                Weapon.nameOfBit(bit),
                counter.ordinal() + 1,
                counter.name().toLowerCase(Locale.ROOT));
    return reading(first, place, Integer.toString(from.weapon(bit, counter)));
  }

  private Reading reading(boolean first, String place, String value) {
    return new Reading(
        (first ? facts.round1() : facts.file()).name().file(),
        (first ? before : line).lineNumber(),
        place,
        value);
  }
}
