package dev.jenever.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class YamlTest {

  record Address(String street, int zip) {}

  record User(
      String name,
      double score,
      List<String> tags,
      Address home,
      List<Address> others,
      byte[] raw) {}

  private static String yaml(Object value) throws Exception {
    return RecordingWriter.of(new dev.jenever.render.Yaml(value)).text();
  }

  @Test
  void recordsAndListsAreBlocks() throws Exception {
    User user =
        new User(
            "Ada <&>",
            1,
            List.of("x", "y z"),
            new Address("", 1),
            List.of(new Address("a", 2)),
            new byte[] {1, -1});

    assertThat(yaml(user))
        .isEqualTo(
            """
            name: Ada <&>
            score: 1.0
            tags:
            - x
            - y z
            home:
              street: ""
              zip: 1
            others:
            - street: a
              zip: 2
            raw:
            - 1
            - 255
            """);
  }

  @Test
  void nestedListsStandBehindTheirDashes() throws Exception {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("l", Arrays.asList(List.of(1, 2), List.of(), Map.of("k", List.of(3)), null, Map.of()));

    assertThat(yaml(map))
        .isEqualTo(
            """
            l:
            - - 1
              - 2
            - []
            - k:
              - 3
            - null
            - {}
            """);
  }

  @Test
  void scalarsStandAlone() throws Exception {
    assertThat(yaml(null)).isEqualTo("null\n");
    assertThat(yaml(1e6)).isEqualTo("1e+06\n");
    assertThat(yaml(0.1f)).isEqualTo("0.1\n");
    assertThat(yaml(Double.NaN)).isEqualTo(".nan\n");
    assertThat(yaml(Double.NEGATIVE_INFINITY)).isEqualTo("-.inf\n");
    assertThat(yaml(Duration.ofMillis(1500))).isEqualTo("1.5s\n");
    assertThat(yaml(OffsetDateTime.of(2024, 2, 29, 12, 0, 0, 120_000_000, ZoneOffset.UTC)))
        .isEqualTo("2024-02-29T12:00:00.12Z\n");
    assertThat(yaml(Map.of(10, "a", 9, "b"))).isEqualTo("10: a\n9: b\n");
    assertThat(yaml(Map.of("10", "a"))).isEqualTo("\"10\": a\n");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '\u0001',
      textBlock =
          """
          plain text => plain text
          no => "no"
          null => "null"
          1 => "1"
          0x1F => "0x1F"
          1_000 => "1_000"
          1e3 => 1e3
          1.5 => "1.5"
          .5 => ".5"
          1.2.3 => 1.2.3
          99999999999999999999 => "99999999999999999999"
          2024-01-01 => "2024-01-01"
          15:04 => "15:04"
          a: b => "a: b"
          a:b => a:b
          a: => "a:"
          a #b => "a #b"
          it's => it's
          'a' => "'a'"
          "a" => "\\"a\\""
          - a => "- a"
          -a => -a
          - => "-"
          [a] => "[a]"
          a,b => a,b
          @a => "@a"
          http://x/y => http://x/y
          a\\b => "a\\\\b"
          .inf => ".inf"
          << => "<<"
          ? a => "? a"
          --- => "---"
          é😀 => é😀
          """)
  void stringsAreQuotedWhereTheyMustBe(String text, String expected) throws Exception {
    assertThat(yaml(text)).isEqualTo(expected + "\n");
    assertThat(yaml(Map.of("k", text))).isEqualTo("k: " + expected + "\n");
    assertThat(yaml(Map.of(text, 1))).isEqualTo(expected + ": 1\n");
  }

  @Test
  void linesAreBlocks() throws Exception {
    assertThat(yaml(Map.of("a", Map.of("b", "x\n\ny"))))
        .isEqualTo("a:\n  b: |-\n    x\n    \n    y\n");
    assertThat(yaml(List.of("x\ny\n", "x\n\n"))).isEqualTo("- |\n  x\n  y\n- |+\n  x\n\n");
    assertThat(yaml(Map.of("a\nb", 1))).isEqualTo("\"a\\nb\": 1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\t",
        "\ta",
        "a\t",
        "a\0b",
        "\177",
        "\205",
        "a\u2028b",
        "\r",
        "a\r\nb",
        "\n\n",
        "\n a"
      })
  void charactersThatWouldBeLostAreEscaped(String text) throws Exception {
    String yaml = yaml(List.of(text));

    assertThat(new Yaml().<List<Object>>load(yaml)).as(yaml).containsExactly(text);
  }
}
