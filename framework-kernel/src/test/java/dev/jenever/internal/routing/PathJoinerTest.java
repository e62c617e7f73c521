package dev.jenever.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every expectation was checked by running Gin. */
class PathJoinerTest {

  @ParameterizedTest(name = "{0} + {1} -> {2}")
  @CsvSource({
    "/a, b, /a/b",
    "/a/, /b/, /a/b/",
    "/a, /, /a/",
    "/a/, /, /a/",
    "/a/, '', /a/",
    "/a, '', /a",
    "'', '', ''",
    "/, /, /",
    "/, a, /a",
    "'', a, a",
    "'', a/, a/",
    "/a, ../b, /b",
    "/a, ../../b, /b",
    "/a/, ./b/, /a/b/",
    "/a, b//, /a/b/",
    "/a, .., /",
    "/a, ../, /",
    "/, .., /",
    "/a, //b, /a/b",
    "/a, ., /a",
    "/a, ./, /a/",
    "., a, a",
    "/a, :id, /a/:id",
    "/a, *rest, /a/*rest",
  })
  void aFinalSlashStaysWhereTheRelativePathHasIt(String absolute, String relative, String joined) {
    assertThat(PathJoiner.join(absolute, relative)).isEqualTo(joined);
  }
}
