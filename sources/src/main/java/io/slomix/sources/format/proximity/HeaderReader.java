package io.slomix.sources.format.proximity;

import io.slomix.model.proximity.capture.CaptureHeader;
import io.slomix.sources.format.proximity.row.FieldText;
import io.slomix.sources.format.proximity.row.Fields;
import io.slomix.sources.format.text.StorableText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects the keys of a header; one that cannot be read is as good as missing (6). */
final class HeaderReader {

  private static final int LONGEST_MAP = 64;
  private static final int LONGEST_VALUE = 2_000;
  private static final int MOST_KEYS = 100;
  private static final String START = "round_start_unix";
  private static final String AXIS_INTERVAL = "axis_spawn_interval";

  /** 2020-01-01 and the end of 9999; what lies outside is no time (3.3). */
  private static final long EARLIEST_UNIX = 1_577_836_800L;

  private static final long LATEST_UNIX = 253_402_300_799L;

  private final FieldText numbers = new FieldText();
  private final Map<String, String> keys = new LinkedHashMap<>();
  private String banner;

  void banner(String text) {
    banner = banner == null ? text : banner;
  }

  boolean hasBanner() {
    return banner != null;
  }

  /** Takes {@code key=value}; anything else is a comment. */
  void line(String text) {
    int equals = text.indexOf('=');
    if (equals > 0 && keys.size() < MOST_KEYS && isKey(text, equals)) {
      String value = StorableText.of(text.substring(equals + 1));
      keys.putIfAbsent(text.substring(0, equals), StorableText.first(LONGEST_VALUE, value));
    }
  }

  CaptureHeader header() {
    return new CaptureHeader(
        banner,
        map(),
        whole("round"),
        positive("position_sample_interval"),
        unix(START),
        unix("round_end_unix"),
        positive(AXIS_INTERVAL),
        positive("allies_spawn_interval"),
        keys.get("tracker_version_full"),
        "1".equals(keys.get("test_mode")),
        capabilities(),
        intervalsFirst());
  }

  private String map() {
    String map = keys.getOrDefault("map", "");
    return map.isEmpty() ? null : StorableText.first(LONGEST_MAP, map);
  }

  private Integer whole(String key) {
    long value = number(key);
    return value == FieldText.NO_NUMBER || Math.abs(value) > Integer.MAX_VALUE
        ? null
        : (Integer) (int) value;
  }

  private Integer positive(String key) {
    Integer value = whole(key);
    return value == null || value <= 0 ? null : value;
  }

  private Long unix(String key) {
    long value = number(key);
    return value < EARLIEST_UNIX || value > LATEST_UNIX ? null : (Long) value;
  }

  private long number(String key) {
    String value = keys.getOrDefault(key, "");
    return numbers.whole(value, 0, value.length());
  }

  private Map<String, Boolean> capabilities() {
    Map<String, Boolean> flags = new TreeMap<>();
    for (String flag : Fields.of(keys.getOrDefault("capabilities", ""), ',')) {
      int colon = flag.indexOf(':');
      if (colon > 0) {
        flags.put(flag.substring(0, colon).strip(), flag.substring(colon + 1).strip().equals("1"));
      }
    }
    return flags;
  }

  private boolean intervalsFirst() {
    List<String> order = List.copyOf(keys.keySet());
    int interval = order.indexOf(AXIS_INTERVAL);
    int start = order.indexOf(START);
    return interval >= 0 && start >= 0 && interval < start;
  }

  private static boolean isKey(String text, int end) {
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean part = c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!part) {
        return false;
      }
    }
    return true;
  }
}
