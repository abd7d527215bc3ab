package io.slomix.jobs.explain.lineage;

import io.slomix.jobs.explain.lineage.ColumnOrigin.OfAliveTime;
import io.slomix.jobs.explain.lineage.ColumnOrigin.OfBulletWeapons;
import io.slomix.jobs.explain.lineage.ColumnOrigin.OfClass;
import io.slomix.jobs.explain.lineage.ColumnOrigin.OfColumns;
import io.slomix.jobs.explain.lineage.ColumnOrigin.OfField;
import io.slomix.jobs.explain.lineage.ColumnOrigin.OfLinePart;
import io.slomix.jobs.explain.lineage.ColumnOrigin.OfWeapons;
import io.slomix.jobs.explain.lineage.FieldLineage.Input;
import io.slomix.jobs.explain.lineage.FieldLineage.Kind;
import io.slomix.jobs.explain.lineage.FieldLineage.Term;
import io.slomix.model.differential.PlayerOutcome;
import io.slomix.model.result.PlayerResult;
import io.slomix.model.result.RoundResult;
import io.slomix.model.stats.Counter;
import io.slomix.model.stats.TabField;
import io.slomix.model.stats.TabField.Scope;
import io.slomix.model.stats.Weapon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds for each column of a player row the numbers that it is made of, and the rule. Pure. */
public final class LineageFinder {

  private final PlayerOutcome outcome;
  private final PlayerValues values;
  private final TermReader terms;
  private final ScopeRules rules;

  /** Finds lineages of one player of a round. */
  public LineageFinder(RoundResult round, PlayerResult player, PlayerValues values) {
    this.outcome = player.outcome();
    this.values = values;
    this.terms = new TermReader(round.facts(), player.outcome());
    this.rules = new ScopeRules(round.facts(), player.outcome());
  }

  /** The lineage of a column; empty when the row has no such column. */
  public Optional<FieldLineage> of(String column) {
    return values.columns().contains(column)
        ? ColumnOrigins.of(column).map(origin -> lineage(column, origin))
        : Optional.empty();
  }

  private FieldLineage lineage(String column, ColumnOrigin origin) {
    if (origin instanceof OfField field) {
      return ofField(column, field);
    } else if (origin instanceof OfAliveTime alive) {
      String rule = alive.formula() + " (stats-file 7.4); " + rules.ofCumulative();
      return made(column, Kind.COMPUTED, terms.ofAliveTime(), rule);
    } else if (origin instanceof OfWeapons weapons) {
      String rule = "the sum over the weapons; " + rules.ofCumulative();
      return made(column, Kind.SUM, terms.ofWeapons(weapons.counter()), rule);
    } else if (origin instanceof OfBulletWeapons bullets) {
      String rule = bullets.formula() + " of the bullet weapons (stats-file 7)";
      return made(column, Kind.COMPUTED, bulletTerms(), rule + "; " + rules.ofCumulative());
    } else if (origin instanceof OfColumns columns) {
      return ofColumns(column, columns);
    } else if (origin instanceof OfLinePart part) {
      return made(column, Kind.WORD, List.of(terms.ofLinePart(part.part())), part.formula());
    } else {
      String formula = ((OfClass) origin).formula();
      return made(column, Kind.WORD, List.of(), formula + "; here: " + Evidence.brief(outcome));
    }
  }

  private FieldLineage ofColumns(String column, OfColumns origin) {
    List<Input> inputs =
        origin.inputs().stream().map(input -> new Input(input, values.value(input))).toList();
    String rule = origin.formula() + " (stats-file 7)";
    return new FieldLineage(column, Kind.COMPUTED, values.value(column), List.of(), inputs, rule);
  }

  private FieldLineage ofField(String column, OfField origin) {
    TabField field = origin.field();
    boolean cumulative = field.scope() == Scope.CUMULATIVE;
    Optional<Term> term = terms.ofField(field, cumulative);
    String rule;
    if (term.isEmpty()) {
      rule = "the writer of this file has no such field (stats-file 2.3)";
    } else if (field == TabField.DENIED_PLAYTIME && values.value(column) == null) {
      rule = "more than all opponents together could have waited: discarded (stats-file 2.3)";
    } else {
      rule = cumulative ? rules.ofCumulative() : ScopeRules.OF_PER_ROUND;
    }
    String converted = origin.formula().isEmpty() ? rule : origin.formula() + "; " + rule;
    return made(column, Kind.SUM, term.stream().toList(), converted);
  }

  private List<Term> bulletTerms() {
    List<Term> bullets = new ArrayList<>();
    for (int bit = 0; bit < Integer.SIZE; bit++) {
      if (Weapon.isBullet(bit) && outcome.line().hasWeapon(bit)) {
        bullets.add(terms.ofWeapon(bit, Counter.HITS));
        bullets.add(terms.ofWeapon(bit, Counter.SHOTS));
      }
    }
    return bullets;
  }

  private FieldLineage made(String column, Kind kind, List<Term> terms, String rule) {
    return new FieldLineage(column, kind, values.value(column), terms, List.of(), rule);
  }
}
