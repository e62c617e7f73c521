package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.testing.TestContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContextQueryTest {

  private static Context get(String target) {
    return TestContext.create("GET", target).context();
  }

  @Test
  void firstValueIsReturnedDecoded() {
    Context c = get("/?name=Manu+%C3%A9&name=second");

    assertThat(c.query("name")).isEqualTo("Manu é");
    assertThat(c.query("other")).isEmpty();
  }

  @Test
  void emptyValueCountsAsPresent() {
    Context c = get("/?a=&b");

    assertThat(c.getQuery("a")).contains("");
    assertThat(c.getQuery("b")).contains("");
    assertThat(c.getQuery("c")).isEmpty();
    assertThat(c.defaultQuery("a", "x")).isEmpty();
    assertThat(c.defaultQuery("c", "x")).isEqualTo("x");
  }

  @Test
  void arrayKeepsTheOrderOfRepeatedValues() {
    Context c = get("/?ids=2&x=0&ids=1&ids=");

    assertThat(c.queryArray("ids")).containsExactly("2", "1", "");
    assertThat(c.queryArray("none")).isEmpty();
    assertThat(c.getQueryArray("none")).isEmpty();
  }

  @Test
  void brokenPiecesAreDroppedAndTheRestIsKept() {
    Context c = get("/?a=1&b=%zz&c=2;d=3&e=4");

    assertThat(c.query("a")).isEqualTo("1");
    assertThat(c.getQuery("b")).isEmpty();
    assertThat(c.getQuery("c")).isEmpty();
    assertThat(c.query("e")).isEqualTo("4");
  }

  @Test
  void mapCollectsBrackets() {
    Context c = get("/?ids[a]=1&ids[b]x=2&ids[c][d]=3&ids[]=4&ids=5&ids[a]=6&id[s]=7&ids[=8");

    assertThat(c.queryMap("ids")).isEqualTo(Map.of("a", "1", "b", "2", "c", "3"));
    assertThat(c.getQueryMap("none")).isEmpty();
    assertThat(c.queryMap("none")).isEmpty();
  }

  @Test
  void queryIsParsedOnce() {
    Context c = get("/?a=1");
    assertThat(c.query("a")).isEqualTo("1");

    c.setRequest(get("/?a=2").request());

    assertThat(c.query("a")).isEqualTo("1");
  }
}
