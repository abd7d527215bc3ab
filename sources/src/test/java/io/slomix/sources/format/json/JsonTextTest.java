package io.slomix.sources.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.sources.format.json.JsonReading.Document;
import io.slomix.sources.format.json.JsonReading.Fault;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strict JSON as plain values. */
class JsonTextTest {

  @Test
  void valuesStayAsWritten() {
    JsonValue.Fields fields =
        (JsonValue.Fields) value("{\"a\":1.50,\"b\":[true,null],\"c\":\"x\"}");
    assertThat(fields.get("a")).isEqualTo(new JsonValue.Literal("1.50"));
    assertThat(((JsonValue.Items) fields.get("b")).values())
        .containsExactly(new JsonValue.Literal("true"), JsonValue.Empty.NULL);
    assertThat(fields.get("c").text()).contains("x");
    assertThat(fields.get("d")).isEqualTo(JsonValue.Empty.NULL);
    assertThat(fields.get("d").text()).isEqualTo(Optional.of(""));
    assertThat(fields.get("b").text()).isEmpty();
  }

  @Test
  void lastOfEqualNamesCounts() {
    assertThat(((JsonValue.Fields) value("{\"a\":1,\"a\":2}")).get("a"))
        .isEqualTo(new JsonValue.Literal("2"));
  }

  @Test
  void controlCharactersMayStandInStrings() {
    assertThat(value("\"a\u0000\u0001\nb\"").text()).contains("a\u0000\u0001\nb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "{", "[1,", "\"abc", "{\"a\"", "{\"a\":", "tr", "[nul", "\"\\"})
  void beginningsAreTruncated(String text) {
    assertThat(fault(text).truncated()).isTrue();
    assertThat(fault(text).offset()).isEqualTo(text.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{'a':1}", "{a:1}", "[1,]", "{}x", "[01]", "{\"a\":NaN}", "// x\n{}", "[1 2]"})
  void otherTextIsNoJson(String text) {
    assertThat(fault(text).truncated()).isFalse();
  }

  @Test
  void nestingIsBounded() {
    assertThat(value("[".repeat(64) + "]".repeat(64))).isInstanceOf(JsonValue.Items.class);
    assertThat(fault("[".repeat(65)).detail()).contains("64");
  }

  private static JsonValue value(String text) {
    return ((Document) JsonText.read(text)).value();
  }

  private static Fault fault(String text) {
    return (Fault) JsonText.read(text);
  }
}
