package io.slomix.sinks.postgres.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableJsonTest {

  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\":\"^1Bor^7is \\\"quoted\\\" \\\\ \\u00e4 \\uD83D\\uDE00 \uD83D\uDE00\"}",
        "{\"a\":[1,-2.5,1e3,null,true,{\"b\":[]}]}"
      })
  void leavesAnObjectAsItIs(String json) {
    assertThat(StorableJson.of(DocumentKind.ROUND, new SinkDocument("main", "k", json)))
        .isSameAs(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{} {}",
        "{\"a\":tru}",
        "{\"a\":\"\\u0000\"}",
        "{\"\\u0000\":1}",
        "{\"a\":\"\u0000\"}",
        "{\"a\":\"\\uD83D\"}",
        "{\"a\":\"\\uDE00\\uD83D\"}",
        "{\"a\":1e9999}",
        "{\"a\":NaN}"
      })
  void replacesWhatPostgresCouldNotRead(String json) throws Exception {
    JsonNode replaced =
        JSON.readTree(StorableJson.of(DocumentKind.EVENING, new SinkDocument("main", "k", json)));
    assertThat(replaced.fieldNames()).toIterable().containsExactly("server", "scope", "unstorable");
    assertThat(replaced.get("server").asText()).isEqualTo("main");
    assertThat(replaced.get("scope").asText()).isEqualTo("k");
  }

  @Test
  void keepsTheBeginningOfAHugeDocumentOnly() throws Exception {
    SinkDocument huge = new SinkDocument("main", "k", "x".repeat(1 << 20));
    assertThat(StorableJson.of(DocumentKind.ROUND, huge)).hasSizeLessThan(3_000);
  }

  @Property(tries = 500)
  void alwaysAnswersWithSomethingStorable(@ForAll String server, @ForAll String json) {
    SinkDocument document = new SinkDocument(server, "k\u0000\uD83D", json);
    assertThat(StorableJson.isStorable(StorableJson.of(DocumentKind.ROUND, document))).isTrue();
  }
}
