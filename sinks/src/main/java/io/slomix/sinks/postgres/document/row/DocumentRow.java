package io.slomix.sinks.postgres.document.row;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.OptionalInt;

/**
 * Takes one row value by value, each under the name of its column. Every row of a part names the
 * same columns in the same order; a missing value is null, never left out.
 */
public interface DocumentRow {

  /** Starts a row. */
  DocumentRow begin() throws IOException;

  /** Ends the row. */
  void end() throws IOException;

  /** A text, or null. */
  DocumentRow text(String column, String value) throws IOException;

  /** A number in PostgreSQL's and JSON's notation, or null. */
  DocumentRow literal(String column, String number) throws IOException;

  /** A truth value, or null. */
  DocumentRow flag(String column, Boolean value) throws IOException;

  /** The name of a constant, or null. */
  default DocumentRow word(String column, Enum<?> value) throws IOException {
    return text(column, value == null ? null : value.name());
  }

  /** A whole number or a decimal, or null. */
  default DocumentRow number(String column, Number value) throws IOException {
    if (value == null) {
      return literal(column, null);
    }
    return literal(
        column,
        value instanceof BigDecimal decimal
            ? decimal.toPlainString()
            : Long.toString(value.longValue()));
  }

  /** A whole number that may be missing. */
  default DocumentRow number(String column, OptionalInt value) throws IOException {
    return literal(column, value.isPresent() ? Integer.toString(value.getAsInt()) : null);
  }
}
