package dev.jenever.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every expectation was checked by running Go. */
class GoPathTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "'', .",
    "., .",
    "/, /",
    "//, /",
    "a, a",
    "a/, a",
    "/a/, /a",
    "a//b, a/b",
    "a/./b, a/b",
    "a/.., .",
    "a/../.., ..",
    "../a, ../a",
    "../../a, ../../a",
    "/.., /",
    "/../a, /a",
    "/../../a, /a",
    "a/b/../../../c, ../c",
    "../a/../.., ../..",
    "./a, a",
    "/a/./b/../c/, /a/c",
    "..., ...",
    "a/..., a/...",
    "//evil.com/, /evil.com",
    "api/../../, ..",
    "äö/../日, 日",
  })
  void cleanKeepsTheMeaningInTheFewestLetters(String path, String cleaned) {
    assertThat(GoPath.clean(path)).isEqualTo(cleaned);
    assertThat(GoPath.clean(cleaned)).isEqualTo(cleaned);
  }

  @ParameterizedTest(name = "{0} + {1} -> {2}")
  @CsvSource({
    "'', '', ''",
    "'', a, a",
    "a, '', a",
    "a, b, a/b",
    "a/, /b/, a/b",
    "/, a, /a",
    "a, ../b, b",
  })
  void joinLeavesOutEmptyPaths(String first, String second, String joined) {
    assertThat(GoPath.join(first, second)).isEqualTo(joined);
  }
}
