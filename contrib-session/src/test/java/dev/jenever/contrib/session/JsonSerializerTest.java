package dev.jenever.contrib.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSerializerTest {

  private final Serializer json = Serializer.json();

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @Test
  void writesAsGoDoes() {
    Map<Object, Object> values = new LinkedHashMap<>();
    values.put("z", 17.0);
    values.put("a", "<b>");
    values.put("list", List.of(1, "x", true));
    values.put("nothing", null);

    assertThat(new String(json.serialize(values), UTF_8))
        .isEqualTo("{\"a\":\"\\u003cb\\u003e\",\"list\":[1,\"x\",true],\"nothing\":null,\"z\":17}");
  }

  @Test
  void numbersAreDoublesUnlessThatWouldChangeThem() {
    Map<Object, Object> values =
        json.deserialize(bytes("{\"a\":1,\"b\":0.1,\"c\":9007199254740993,\"d\":[2,{\"e\":0.5}]}"));

    assertThat(values)
        .containsEntry("a", 1.0)
        .containsEntry("b", 0.1)
        .containsEntry("c", new BigDecimal("9007199254740993"));
    assertThat(values.get("d")).isEqualTo(List.of(2.0, Map.of("e", 0.5)));
  }

  @Test
  void whatIsReadIsWrittenBack() {
    String text = "{\"a\":1,\"b\":0.1,\"c\":9007199254740993,\"d\":[null,true,\"\\u003c\"]}";

    assertThat(new String(json.serialize(json.deserialize(bytes(text))), UTF_8)).isEqualTo(text);
  }

  @Test
  void keysThatAreNoTextsAreRefused() {
    assertThatThrownBy(() -> json.serialize(Map.of(1, "x")))
        .isInstanceOf(SessionException.class)
        .hasMessage("non-string key value, cannot serialize session to JSON: 1");
  }

  @Test
  void nullIsAnEmptySession() {
    assertThat(json.deserialize(bytes("null"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "1", "{\"a\":}", "{} {}", "{\"a\":1e400}", "\u0000"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> json.deserialize(bytes(text))).isInstanceOf(SessionException.class);
  }
}
