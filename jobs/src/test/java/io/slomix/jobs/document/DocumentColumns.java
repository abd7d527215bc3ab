package io.slomix.jobs.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads the parts of a document that come by column back into rows. */
public final class DocumentColumns {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private DocumentColumns() {}

  /** The rows of a part, every value of the type that its literal shows; none for a null part. */
  public static List<ObjectNode> rows(JsonNode part) {
    List<ObjectNode> rows = new ArrayList<>();
    part.properties()
        .forEach(
            column -> {
              List<JsonNode> values = elements(column.getValue().asText());
              for (int i = 0; i < values.size(); i++) {
                if (rows.size() <= i) {
                  rows.add(NODES.objectNode());
                }
                rows.get(i).set(column.getKey(), values.get(i));
              }
            });
    return rows;
  }

  /** The elements of a PostgreSQL array literal: texts are quoted, the others are not. */
  private static List<JsonNode> elements(String literal) {
    List<JsonNode> elements = new ArrayList<>();
    StringBuilder element = new StringBuilder();
    boolean quoted = false;
    boolean text = false;
    for (int i = 1; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (quoted && c == '\\') {
        element.append(literal.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
        text = true;
      } else if (!quoted && (c == ',' || c == '}')) {
        elements.add(text ? NODES.textNode(element.toString()) : unquoted(element.toString()));
        element.setLength(0);
        text = false;
      } else {
        element.append(c);
      }
    }
    return elements;
  }

  private static JsonNode unquoted(String element) {
    return switch (element) {
      case "NULL" -> NODES.nullNode();
      case "t" -> NODES.booleanNode(true);
      case "f" -> NODES.booleanNode(false);
      default -> NODES.numberNode(new BigDecimal(element));
    };
  }
}
