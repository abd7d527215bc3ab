package io.slomix.jobs.explain.lineage;

import java.util.List;

/**
 * How one value of a player row came about.
 *
 * @param column its column
 * @param kind how it is made of its terms and inputs
 * @param value the value, null when it is unknown
 * @param terms the numbers of the files that it is made of, in reading order
 * @param inputs the columns that it is computed from
 * @param rule why it is made so, one sentence with the section of the contract
 */
public record FieldLineage(
    String column, Kind kind, String value, List<Term> terms, List<Input> inputs, String rule) {

  /** How a value is made. */
  public enum Kind {
    /** The sum of the terms, less what of round 1 is subtracted. */
    SUM,
    /** Computed by the rule. */
    COMPUTED,
    /** A word or a mark, not an amount. */
    WORD
  }

  /** Takes copies of the lists. */
  public FieldLineage {
    terms = List.copyOf(terms);
    inputs = List.copyOf(inputs);
  }

  /**
   * A number of the round's own file and the one of round 1 that stands for the same.
   *
   * @param own where and what
   * @param earlier the one of round 1; null when there is none
   * @param subtracted whether {@code earlier} is taken off
   * @param remark what else happened to it, empty as a rule
   */
  public record Term(Reading own, Reading earlier, boolean subtracted, String remark) {}

  /**
   * A number where a file has it.
   *
   * @param file the file
   * @param line 1-based line
   * @param place which part of the line
   * @param value as text, in the unit of the file
   */
  public record Reading(String file, int line, String place, String value) {}

  /**
   * A column that a value is computed from.
   *
   * @param value null when it is unknown
   */
  public record Input(String column, String value) {}
}
