package dev.jenever.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jenever.spi.JsonException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoJsonEncodeTest {

  record Person(@JsonProperty("full_name") String name, int age, List<String> tags) {}

  record Stamped(@JsonFormat(pattern = "dd.MM.yyyy") LocalDateTime day, Optional<String> note) {}

  enum Colour {
    RED,
    @JsonProperty("dark-blue")
    DARK_BLUE
  }

  static class Bean {
    @JsonProperty("last")
    public String first = "a";

    private int second = 2;
    public boolean third = true;
    @JsonIgnore public String hidden = "x";

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<String> empty = List.of();

    public int getSecond() {
      return second;
    }

    public String getComputed() {
      return "c";
    }
  }

  @JsonPropertyOrder({"b", "a"})
  static class Ordered {
    public int a = 1;
    public int b = 2;
  }

  static class CodedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    public int code = 7;
  }

  static Stream<Arguments> scalars() {
    return Stream.of(
        Arguments.of(null, "null"),
        Arguments.of(true, "true"),
        Arguments.of(-12, "-12"),
        Arguments.of(Long.MIN_VALUE, "-9223372036854775808"),
        Arguments.of(Long.MAX_VALUE, "9223372036854775807"),
        Arguments.of((byte) -3, "-3"),
        Arguments.of('x', "\"x\""),
        Arguments.of(new BigInteger("18446744073709551615"), "18446744073709551615"),
        Arguments.of(new BigDecimal("1.10"), "1.10"),
        Arguments.of(100.0, "100"),
        Arguments.of(-0.0, "-0"),
        Arguments.of(0.1f, "0.1"),
        Arguments.of(3.4e38f, "3.4e+38"),
        Arguments.of(1e20, "100000000000000000000"),
        Arguments.of(1e21, "1e+21"),
        Arguments.of(1e-6, "0.000001"),
        Arguments.of(1e-7, "1e-7"),
        Arguments.of(1.5e-10, "1.5e-10"),
        Arguments.of(5e-324, "5e-324"),
        Arguments.of(Double.MAX_VALUE, "1.7976931348623157e+308"),
        Arguments.of(2e-3, "0.002"),
        Arguments.of(2.0E23, "2e+23"),
        Arguments.of(new byte[] {1, 2, 3, 4}, "\"AQIDBA==\""),
        Arguments.of(new int[] {1, 2}, "[1,2]"),
        Arguments.of(List.of(), "[]"),
        Arguments.of(Map.of(), "{}"),
        Arguments.of(EnumSet.allOf(Colour.class), "[\"RED\",\"dark-blue\"]"),
        Arguments.of(Optional.of(List.of(1)), "[1]"),
        Arguments.of(Optional.empty(), "null"),
        Arguments.of(OptionalInt.of(3), "3"),
        Arguments.of(new UUID(1, 2), "\"00000000-0000-0001-0000-000000000002\""),
        Arguments.of(Instant.ofEpochSecond(1, 500_000_000), "\"1970-01-01T00:00:01.5Z\""),
        Arguments.of(
            OffsetDateTime.of(2020, 1, 2, 3, 4, 5, 120_000_000, ZoneOffset.ofHours(8)),
            "\"2020-01-02T03:04:05.12+08:00\""),
        Arguments.of(
            Instant.EPOCH.atZone(ZoneId.of("America/New_York")), "\"1969-12-31T19:00:00-05:00\""),
        Arguments.of(LocalDateTime.of(2020, 1, 2, 3, 4), "\"2020-01-02T03:04:00\""),
        Arguments.of(LocalDate.of(2020, 1, 2), "\"2020-01-02\""),
        Arguments.of(Duration.ofMillis(1500), "1500000000"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("scalars")
  void valuesLookAsInGo(Object value, String json) {
    assertThat(encode(value)).isEqualTo(json);
  }

  static Stream<Arguments> strings() {
    return Stream.of(
        Arguments.of("a\"\\/b", "\"a\\\"\\\\/b\""),
        Arguments.of("\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\""),
        Arguments.of("\u0000\u001f\u007f", "\"\\u0000\\u001f\u007f\""),
        Arguments.of("<&>", "\"\\u003c\\u0026\\u003e\""),
        Arguments.of("\u2028\u2029", "\"\\u2028\\u2029\""),
        Arguments.of("é\u4f60\ud83d\ude00\ufffd", "\"é\u4f60\ud83d\ude00\ufffd\""),
        Arguments.of("a\ud800b", "\"a\\ufffdb\""),
        Arguments.of("\udc00\ud800", "\"\\ufffd\\ufffd\""));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("strings")
  void stringsAreEscapedAsInGo(String text, String json) {
    assertThat(encode(text)).isEqualTo(json);
    assertThat(encode(Map.of(text, 1))).isEqualTo("{" + json + ":1}");
  }

  @Test
  void htmlStaysAsItIsWhenAskedFor() {
    assertThat(new String(GoJson.INSTANCE.encode("<\u2028>", false), UTF_8))
        .isEqualTo("\"<\\u2028>\"");
  }

  @Test
  void keysAreSortedByTheirBytes() {
    Map<String, Object> map = new LinkedHashMap<>();
    for (String key :
        List.of("é", "a", "B", "10", "2", "1", "", "<", "\ud83d\ude00", "\uffee", "aa")) {
      map.put(key, 0);
    }

    assertThat(encode(map))
        .isEqualTo(
            "{\"\":0,\"1\":0,\"10\":0,\"2\":0,\"\\u003c\":0,\"B\":0,\"a\":0,\"aa\":0,\"é\":0,"
                + "\"\uffee\":0,\"\ud83d\ude00\":0}");
  }

  @Test
  void numericKeysAreSortedAsText() {
    assertThat(encode(Map.of(10, "a", 9, "b", 1, "c")))
        .isEqualTo("{\"1\":\"c\",\"10\":\"a\",\"9\":\"b\"}");
  }

  @Test
  void enumKeysHonourTheirNames() {
    assertThat(encode(Map.of(Colour.DARK_BLUE, 1))).isEqualTo("{\"dark-blue\":1}");
  }

  @Test
  void nestedMapsAreSortedToo() {
    Map<String, Object> inner = new LinkedHashMap<>();
    inner.put("z", 1);
    inner.put("a", null);

    assertThat(encode(List.of(Map.of("k", inner)))).isEqualTo("[{\"k\":{\"a\":null,\"z\":1}}]");
  }

  @Test
  void recordsKeepTheOrderOfTheirComponents() {
    assertThat(encode(new Person("Bo", 3, null)))
        .isEqualTo("{\"full_name\":\"Bo\",\"age\":3,\"tags\":null}");
  }

  @Test
  void beansKeepTheOrderOfTheirFields() {
    assertThat(encode(new Bean()))
        .isEqualTo("{\"last\":\"a\",\"second\":2,\"third\":true,\"computed\":\"c\"}");
  }

  @Test
  void anOrderByHandWins() {
    assertThat(encode(new Ordered())).isEqualTo("{\"b\":2,\"a\":1}");
  }

  @Test
  void jsonFormatChoosesThePattern() {
    assertThat(encode(new Stamped(LocalDateTime.of(2020, 1, 2, 3, 4), Optional.of("n"))))
        .isEqualTo("{\"day\":\"02.01.2020\",\"note\":\"n\"}");
  }

  @Test
  void throwablesShowNothingButFieldsOfTheirOwn() {
    assertThat(encode(new IllegalStateException("secret"))).isEqualTo("{}");
    assertThat(encode(new CodedException())).isEqualTo("{\"code\":7}");
  }

  static class Raw {
    @JsonRawValue public String json;

    Raw(String json) {
      this.json = json;
    }
  }

  @Test
  void rawJsonIsCompactedAndEscaped() {
    assertThat(encode(new Raw(" { \"b <\" : [ 1 , \"\\\" \u2028\" ] }\n")))
        .isEqualTo("{\"json\":{\"b \\u003c\":[1,\"\\\" \\u2028\"]}}");
    assertThatThrownBy(() -> encode(new Raw("{]")))
        .isInstanceOf(JsonException.class)
        .hasMessage(
            "json: error calling MarshalJSON for type json.RawMessage: invalid character ']'"
                + " looking for beginning of object key string");
  }

  @Test
  void treesOfJacksonKeepTheirOrder() throws Exception {
    assertThat(encode(new ObjectMapper().readTree("{\"b\":[1.50,null,\"<\"],\"a\":{}}")))
        .isEqualTo("{\"b\":[1.5,null,\"\\u003c\"],\"a\":{}}");
  }

  @Test
  void deeperThanAThousandLevelsCountsAsACycle() {
    Object value = List.of();
    for (int depth = 1; depth < 1000; depth++) {
      value = List.of(value);
    }
    Object deeper = List.of(value);

    assertThat(encode(value)).isEqualTo("[".repeat(1000) + "]".repeat(1000));
    assertThatThrownBy(() -> encode(deeper))
        .isInstanceOf(JsonException.class)
        .hasMessage("json: unsupported value: encountered a cycle via []interface {}");
  }

  static Stream<Arguments> unsupported() {
    Map<String, Object> map = new HashMap<>();
    map.put("self", map);
    List<Object> list = new ArrayList<>();
    list.add(Collections.singletonList(list));
    return Stream.of(
        Arguments.of(Double.NaN, "json: unsupported value: NaN"),
        Arguments.of(Float.POSITIVE_INFINITY, "json: unsupported value: +Inf"),
        Arguments.of(
            List.of(Map.of("a", Double.NEGATIVE_INFINITY)), "json: unsupported value: -Inf"),
        Arguments.of(new Object[] {(Runnable) () -> {}}, "json: unsupported type: func()"),
        Arguments.of(
            map, "json: unsupported value: encountered a cycle via map[string]interface {}"),
        Arguments.of(list, "json: unsupported value: encountered a cycle via []interface {}"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("unsupported")
  void whatHasNoJsonIsRefusedWithGosText(Object value, String message) {
    assertThatThrownBy(() -> encode(value)).isInstanceOf(JsonException.class).hasMessage(message);
  }

  @Test
  void anExceptionOfAGetterComesThroughAsItIs() {
    Object bean =
        new Object() {
          @JsonProperty
          String getName() {
            throw new UnsupportedOperationException("no name");
          }
        };

    assertThatThrownBy(() -> encode(bean))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("no name");
  }

  private static String encode(Object value) {
    return new String(GoJson.INSTANCE.encode(value, true), UTF_8);
  }
}
