package dev.jenever.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TomlTest {

  record Address(String street, int zip) {}

  record User(String name, List<String> tags, Address home, List<Address> others, Address none) {}

  private static String toml(Object value) throws Exception {
    return RecordingWriter.of(new Toml(value)).text();
  }

  @Test
  void valuesComeBeforeTables() throws Exception {
    User user =
        new User(
            "Ada <&>",
            List.of("x", "y z"),
            new Address("s", 1),
            List.of(new Address("a", 2), new Address("b", 3)),
            null);

    assertThat(toml(user))
        .isEqualTo(
            """
            name = 'Ada <&>'
            tags = ['x', 'y z']

            [home]
            street = 's'
            zip = 1

            [[others]]
            street = 'a'
            zip = 2

            [[others]]
            street = 'b'
            zip = 3
            """);
  }

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(Map.of(), ""),
        Arguments.of(Map.of("f", 1e21), "f = 1000000000000000000000.0\n"),
        Arguments.of(Map.of("f", 1e-7), "f = 0.0000001\n"),
        Arguments.of(Map.of("f", Double.NaN), "f = nan\n"),
        Arguments.of(Map.of("f", Float.NEGATIVE_INFINITY), "f = -inf\n"),
        Arguments.of(Map.of("f", 0.1f), "f = 0.1\n"),
        Arguments.of(Map.of("t", Instant.EPOCH), "t = 1970-01-01T00:00:00Z\n"),
        Arguments.of(Map.of("t", LocalDate.EPOCH), "t = 1970-01-01\n"),
        Arguments.of(Map.of("d", Duration.ofNanos(5)), "d = 5\n"),
        Arguments.of(Map.of("b", new byte[] {-1}), "b = [255]\n"),
        Arguments.of(Map.of("a", Map.of("b", Map.of("c", 1))), "[a]\n[a.b]\nc = 1\n"),
        Arguments.of(Map.of("l", List.of(1, Map.of("k", "v"))), "l = [1, {k = 'v'}]\n"),
        Arguments.of(Map.of("l", List.of(List.of(1), List.of())), "l = [[1], []]\n"),
        Arguments.of(Map.of("a b", "it's"), "'a b' = \"it's\"\n"),
        Arguments.of(Map.of("it's", 1), "\"it's\" = 1\n"),
        Arguments.of(Map.of("", "a\tb\\"), "'' = 'a\tb\\'\n"),
        Arguments.of(
            Map.of("s", "\"\\\b\f\n\r\t\u0001\u007f"),
            "s = \"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u007F\"\n"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("values")
  void valuesLookAsInGo(Object value, String expected) throws Exception {
    assertThat(toml(value)).isEqualTo(expected);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(null, "toml: cannot encode a nil interface"),
        Arguments.of(
            Map.of("l", Arrays.asList(1, null)), "toml: encoding a nil interface is not supported"),
        Arguments.of(
            Map.of("n", new BigInteger("18446744073709551615")),
            "toml: not encoding uint (18446744073709551615) greater than max int64"
                + " (9223372036854775807)"),
        Arguments.of(List.of(1), "toml: the top level must be a table"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refused")
  void whatTomlCannotShowIsRefused(Object value, String message) {
    assertThatThrownBy(() -> toml(value)).isInstanceOf(RenderException.class).hasMessage(message);
  }
}
