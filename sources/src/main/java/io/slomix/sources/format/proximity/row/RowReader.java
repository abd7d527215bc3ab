package io.slomix.sources.format.proximity.row;

import io.slomix.model.evidence.Reason;
import io.slomix.model.proximity.section.Column;
import io.slomix.model.proximity.section.ColumnKind;
import io.slomix.sources.format.text.StorableText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the columns of a row by their kinds (proximity-file 1.6, 6). Says why a row is dropped, and
 * for which column. Not thread-safe; one for each file.
 */
public final class RowReader {

  private static final Set<String> TEAMS = Set.of("AXIS", "ALLIES", "SPEC");
  private static final String BY_NAME = "NAME:";

  private final FieldText numbers = new FieldText();

  /** Identities and names repeat by the thousand: each is kept once. */
  private final Map<String, String> texts = new HashMap<>();

  private Reason fault;
  private int faultColumn;
  private boolean guidMissing;

  /** Why the last row was dropped; null when it was not. */
  public Reason fault() {
    return fault;
  }

  /** 1-based column of that; 0 for the row as a whole. */
  public int faultColumn() {
    return faultColumn;
  }

  /** Whether some player so far had no guid. */
  public boolean guidMissing() {
    return guidMissing;
  }

  /**
   * The values of a row.
   *
   * @param fields its text, cut at the separators
   * @param columns what they are; further fields are ignored if these fit all the same
   * @param least how many fields it must have
   * @return null when the row is dropped
   */
  public List<Object> read(List<String> fields, List<Column> columns, int least) {
    fault = null;
    faultColumn = 0;
    if (fields.size() < least) {
      fault = Reason.COLUMNS_MISSING;
      return null;
    }
    boolean tooMany = fields.size() > columns.size();
    List<Object> values = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size() && fault == null; i++) {
      values.add(i < fields.size() ? value(fields.get(i), columns.get(i).kind(), tooMany) : null);
      faultColumn = fault == null ? 0 : i + 1;
    }
    if (fault != null) {
      fault = tooMany ? Reason.COLUMNS_SHIFTED : fault;
      return null;
    }
    nameThoseWithoutGuid(values, columns);
    return values;
  }

  /** A text that is kept once. */
  public String text(String raw, ColumnKind kind) {
    String known = texts.get(raw);
    if (known != null) {
      return known;
    }
    String made = StorableText.first(kind.longestText(), StorableText.of(raw));
    texts.put(raw, made);
    return made;
  }

  /** A guid, or what stands for it where the engine had none. */
  public String guid(String raw, String name) {
    String guid = text(raw, ColumnKind.GUID);
    return guid.isEmpty() && !name.isEmpty() ? byName(name) : guid;
  }

  private Object value(String field, ColumnKind kind, boolean strict) {
    return switch (kind.form()) {
      case WHOLE -> whole(field, kind);
      case OPTIONAL_WHOLE -> field.isEmpty() ? null : whole(field, kind);
      case DECIMAL -> decimal(field, kind);
      case FLAG -> flag(field);
      case TEXT -> {
        if (strict && kind == ColumnKind.TEAM && !TEAMS.contains(field)) {
          fault = Reason.COLUMNS_SHIFTED;
        }
        yield kind == ColumnKind.OUTCOME
            ? text(field.toLowerCase(Locale.ROOT), kind)
            : text(field, kind);
      }
    };
  }

  private Integer whole(String field, ColumnKind kind) {
    long value = numbers.whole(field, 0, field.length());
    fault = numbers.fault();
    if (fault == null && !kind.admits(value)) {
      fault = Reason.VALUE_OUT_OF_BOUNDS;
    }
    return fault == null ? (Integer) (int) value : null;
  }

  private Double decimal(String field, ColumnKind kind) {
    double value = numbers.decimal(field, 0, field.length());
    fault = numbers.fault();
    if (fault == null && !kind.admits(value)) {
      fault = Reason.VALUE_OUT_OF_BOUNDS;
    }
    return value;
  }

  private Boolean flag(String field) {
    if (!field.equals("0") && !field.equals("1")) {
      fault = Reason.NUMBER_INVALID;
    }
    return field.equals("1");
  }

  /** A guid stands before the name of the same player. */
  private void nameThoseWithoutGuid(List<Object> values, List<Column> columns) {
    for (int i = 0; i + 1 < columns.size(); i++) {
      if (columns.get(i).kind() == ColumnKind.GUID
          && columns.get(i + 1).kind() == ColumnKind.NAME
          && "".equals(values.get(i))
          && values.get(i + 1) instanceof String name
          && !name.isEmpty()) {
        values.set(i, byName(name));
      }
    }
  }

  private String byName(String name) {
    guidMissing = true;
    String clean = StorableText.name(name);
    return StorableText.first(ColumnKind.GUID.longestText(), BY_NAME + clean);
  }
}
