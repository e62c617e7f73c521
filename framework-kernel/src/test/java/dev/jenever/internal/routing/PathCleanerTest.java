package dev.jenever.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every expectation was checked by running Gin. */
class PathCleanerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/a", "/a/", "/a/b.c", "/...", "/.a", "/a.", "/..a/", "/a../b", "/日/ö/"})
  void aCleanPathIsReturnedAsItIs(String path) {
    assertThat(PathCleaner.clean(path)).isSameAs(path);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "'', /",
    "a, /a",
    "a/, /a/",
    "//, /",
    "///a, /a",
    "/a//b, /a/b",
    "/a//, /a/",
    "., /",
    "./, /",
    "/., /",
    "/./, /",
    "/./a, /a",
    "/a/., /a/",
    "/a/./, /a/",
    ".., /",
    "/.., /",
    "/../, /",
    "/../a, /a",
    "/a/.., /",
    "/a/../, /",
    "/a/../b, /b",
    "/a/b/../.., /",
    "/a/b/../../.., /",
    "/a/b/../../../c, /c",
    "../../a, /a",
    "a/../b, /b",
    "/ä//日/../ö/, /ä/ö/",
    "ä, /ä",
    "/a/./b/../c//d/., /a/c/d/",
    "/a/b/./../../c, /c",
  })
  void dotsAndRepeatedSlashesAreResolved(String path, String cleaned) {
    assertThat(PathCleaner.clean(path)).isEqualTo(cleaned);
    assertThat(PathCleaner.clean(cleaned)).isSameAs(cleaned);
  }
}
