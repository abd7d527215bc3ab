package io.slomix.jobs.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks for keys that nobody reads, before the values are: a misspelt key would else be reported as
 * the absence of the right one.
 */
final class KnownKeys {

  private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

  private KnownKeys() {}

  /**
   * Checks a section and all within it.
   *
   * @throws IllegalArgumentException that names the first such key and those that are known there
   */
  static void check(JsonNode node, Class<?> section, String place) {
    if (node == null || !node.isObject()) {
      return; // of another kind than it should be, which the reader of values says
    }
    Map<String, Type> known = new TreeMap<>();
    for (RecordComponent component : section.getRecordComponents()) {
      known.put(NAMES.translate(component.getName()), component.getGenericType());
    }
    Iterator<String> keys = node.fieldNames();
    while (keys.hasNext()) {
      String key = keys.next();
      if (!known.containsKey(key)) {
        throw new IllegalArgumentException(
            "there is no key '%s%s', but: %s"
                .formatted(place, key, String.join(", ", known.keySet())));
      }
      inside(node.get(key), known.get(key), place + key);
    }
  }

  private static void inside(JsonNode value, Type type, String place) {
    if (type instanceof ParameterizedType list
        && list.getActualTypeArguments()[0] instanceof Class<?> of) {
      for (int i = 0; of.isRecord() && i < value.size(); i++) {
        check(value.get(i), of, "%s[%d].".formatted(place, i));
      }
    } else if (type instanceof Class<?> section && section.isRecord()) {
      check(value, section, place + '.');
    }
  }
}
