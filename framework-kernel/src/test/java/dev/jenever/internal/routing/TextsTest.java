package dev.jenever.internal.routing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  private final Lookup<String> lookup = new Lookup<>();

  @ParameterizedTest(name = "a text of {0} bytes")
  @ValueSource(ints = {1, 2, 7, 8, 9, 15, 16, 17, 23, 24, 25, 100, 1_000})
  void everyByteOfATextCounts(int length) {
    String text = "/" + "t".repeat(length - 1);
    RouteTree<String> tree = Routes.of(text);

    assertThat(found(tree, text)).isEqualTo(text);
    for (int i = 1; i < length; i++) {
      assertThat(found(tree, text.substring(0, i) + "u" + text.substring(i + 1))).isNull();
      assertThat(found(tree, text.substring(0, i))).isNull();
    }
    assertThat(found(tree, text + "t")).isNull();
  }

  @Test
  void aNodeMayHaveManyChildren() {
    List<String> routes = new ArrayList<>(List.of("/a/*rest"));
    for (char c = 'a'; c <= 'z'; c++) {
      routes.add("/a" + c + "/x");
      routes.add("/a" + c + "/y");
    }
    Collections.shuffle(routes, new Random(3));
    RouteTree<String> tree = Routes.of(routes.toArray(String[]::new));

    for (char c = 'a'; c <= 'z'; c++) {
      assertThat(found(tree, "/a" + c + "/x")).isEqualTo("/a" + c + "/x");
      assertThat(found(tree, "/a" + c + "/z")).isNull();
    }
    assertThat(found(tree, "/a/b")).isEqualTo("/a/*rest");
    assertThat(found(tree, "/a\0/x")).isNull();
    assertThat(found(tree, "/aé/x")).isNull();
  }

  @Test
  void charactersAreNotMistakenForOthersOfTheSameByte() {
    RouteTree<String> tree = Routes.of("/A/:p");

    assertThat(found(tree, "/\u0141/x")).isNull();
    assertThat(found(tree, "/A/\u012Fx")).isEqualTo("/A/:p");
    assertThat(lookup.paramValue(0)).isEqualTo("\u012Fx");
  }

  @Test
  void aLookupTakesPathsOfAnyLengthInAnyOrder() {
    RouteTree<String> tree = Routes.of("/:a/x/*b");
    for (int length : new int[] {1, 500, 3, 64, 56, 57, 10_000, 2}) {
      String a = "p".repeat(length);

      assertThat(found(tree, "/" + a + "/x/" + a)).isEqualTo("/:a/x/*b");
      assertThat(lookup.paramValue(0)).isEqualTo(a);
      assertThat(lookup.paramValue(1)).isEqualTo("/" + a);
    }
  }

  @ParameterizedTest(name = "{0} bytes follow")
  @ValueSource(ints = {0, 1, 7, 8, 100})
  void bytesBehindThePathAreNoPartOfIt(int following) {
    String path = "/literal-text/value/rest-of-the-path";
    RouteTree<String> tree =
        Routes.of("/literal-text", "/literal-text/:v", "/literal-text/:v/rest-of-the-path");
    byte[] bytes = ("GET " + path + "/".repeat(following)).getBytes(US_ASCII);
    for (int length = 1; length <= path.length(); length++) {
      tree.find(bytes, 4, 4 + length, false, lookup);
      Lookup<String> alone = new Lookup<>();
      Routes.find(tree, path.substring(0, length), false, alone);

      assertThat(Routes.describe(lookup)).isEqualTo(Routes.describe(alone));
      assertThat(lookup.trailingSlash()).isEqualTo(alone.trailingSlash());
    }
  }

  private String found(RouteTree<String> tree, String given) {
    Routes.find(tree, given, false, lookup);
    return lookup.value();
  }
}
