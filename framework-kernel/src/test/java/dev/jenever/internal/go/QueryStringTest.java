package dev.jenever.internal.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class QueryStringTest {

  @GoAnswers(table = "url", function = "query")
  void parseAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> show(QueryString.parseBytes(r.bytes(0))));
  }

  private static String show(QueryString query) {
    Map<String, List<String>> sorted = new TreeMap<>(query.values());
    StringBuilder out = new StringBuilder();
    sorted.forEach((k, v) -> out.append(k).append('\2').append(String.join("\3", v)).append('\1'));
    return query.error() == null ? out.toString() : out + "!" + query.error();
  }

  @Test
  void namesAndRepeatedValuesKeepTheirOrder() {
    QueryString query = QueryString.parse("b=2&a=1&b=1&b=&a");

    assertThat(query.values().keySet()).containsExactly("b", "a");
    assertThat(query.values())
        .containsEntry("b", List.of("2", "1", ""))
        .containsEntry("a", List.of("1", ""));
    assertThat(query.error()).isNull();
  }

  @Test
  void badPiecesAreDroppedAndReported() {
    QueryString query = QueryString.parse("a=1&b=%zz&c=%4&d=2");

    assertThat(query.values().keySet()).containsExactly("a", "d");
    assertThat(query.error()).isEqualTo("invalid URL escape \"%zz\"");
  }

  @Test
  void semicolonReplacesAnEarlierError() {
    QueryString query = QueryString.parse("b=%zz&x;y=1&c=%4");

    assertThat(query.values()).isEmpty();
    assertThat(query.error()).isEqualTo("invalid semicolon separator in query");
  }

  @Test
  void moreThanTenThousandPiecesAreRefused() {
    assertThat(QueryString.parse("a&".repeat(9_999)).values()).hasSize(1);

    QueryString refused = QueryString.parse("a&".repeat(10_000));

    assertThat(refused.values()).isEmpty();
    assertThat(refused.error()).isEqualTo("number of URL query parameters exceeded limit");
  }

  @Test
  void rawTextBeyondAsciiIsKept() {
    assertThat(QueryString.parse("ключ=знач+😀").values())
        .containsEntry("ключ", List.of("знач 😀"));
  }
}
