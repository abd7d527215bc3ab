package io.slomix.sinks.postgres.testing;

import io.slomix.sinks.postgres.sink.SinkDocument;

/** Small documents of invented rounds. */
public final class Documents {

  private Documents() {}

  /** A round with one player; its end is 1 000 seconds after the number's. */
  public static SinkDocument round(String server, int number, long revision) {
    String key = "%016x".formatted(number);
    String json =
        """
        {"server": "%s", "round_fingerprint": "%s", "revision": %d, "aliases": [],
         "round": {"map": "supply", "status": "PAIRED", "round_end": %d, "counted": true,
                   "is_bot_round": false, "bots": 0, "humans": 1},
         "files": [],
         "players": {"player_key": "{A0000001}", "guid8": "{A0000001}", "name_raw": "{Ana}",
                     "is_bot": "{f}", "kills": "{3}"}}
        """
            .formatted(server, key, revision, 1_000L * number);
    return new SinkDocument(server, key, json);
  }

  /** A closed evening that holds the given rounds and nothing else. */
  public static SinkDocument evening(String server, long revision, int... rounds) {
    StringBuilder live = new StringBuilder();
    for (int number : rounds) {
      live.append(live.isEmpty() ? "" : ",").append("\"%016x\"".formatted(number));
    }
    String json =
        """
        {"server": "%s", "scope": "evening:0", "first": 0, "last": 100000, "revision": %d,
         "live": [%s], "files": [], "evidence": []}
        """
            .formatted(server, revision, live);
    return new SinkDocument(server, "evening:0", json);
  }
}
