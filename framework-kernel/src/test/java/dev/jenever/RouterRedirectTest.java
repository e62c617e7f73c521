package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestRequest;
import dev.jenever.testing.TestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterRedirectTest {

  private static final Handler OK = c -> c.writer().writeString("ok");

  private final Engine r = Engine.create();
  private final TestClient client = TestClient.of(r);

  @ParameterizedTest(name = "{0} {1} -> {2} {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "GET  | /path/                        | 301 | /path",
        "GET  | /path/?                       | 301 | /path?",
        "GET  | /path/?a=1&b=%20/../c         | 301 | /path?a=1&b=%20/../c",
        "POST | /path/?a=1                    | 307 | /path?a=1",
        "HEAD | /head/                        | 307 | /head",
        "GET  | /slash                        | 301 | /slash/",
        "GET  | /slash?x=/a/../b//c           | 301 | /slash/?x=/a/../b//c",
        "GET  | http://h.example/path/?x=1    | 301 | http://h.example/path?x=1",
      })
  void addsOrRemovesTheFinalSlash(String method, String target, int status, String location) {
    r.get("/path", OK);
    r.post("/path", OK);
    r.head("/head", OK);
    r.get("/slash/", OK);

    TestResponse response = client.request(method, target).send();

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("Location")).isEqualTo(location);
  }

  @Test
  void writesAPageForGetOnly() {
    r.get("/path", OK);
    r.post("/path", OK);

    TestResponse get = client.get("/path/?a=<b>&c='d'\"").send();
    TestResponse post = client.post("/path/").send();

    assertThat(get.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(get.text())
        .isEqualTo(
            "<a href=\"/path?a=&lt;b&gt;&amp;c=&#39;d&#39;&#34;\">Moved Permanently</a>.\n\n");
    assertThat(post.headers().contains("Content-Type")).isFalse();
    assertThat(post.header("Content-Length")).isEqualTo("0");
  }

  @Test
  void runsNoMiddlewareAndNoNotFoundHandler() {
    r.use(c -> c.writer().headers().set("X-Seen", "1"));
    r.noRoute(c -> c.writer().writeString("not found"));
    r.get("/path", OK);

    TestResponse response = client.get("/path/").send();

    assertThat(response.status()).isEqualTo(301);
    assertThat(response.headers().contains("X-Seen")).isFalse();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/api            | /api/path",
        "/api/           | /api/path",
        "//evil.com/     | /evilcom/path",
        "../../api       | /api/path",
        "/a//b           | /a/b/path",
        "/a.b            | /ab/path",
        "/               | /path",
        "api             | api/api/path",
        "http://evil.com | http/evilcom/http/evilcom/path",
        "'/a b/ü'        | /ab/path",
        ".               | /path",
      })
  void putsAForwardedPrefixInFront(String prefix, String location) {
    r.get("/path", OK);

    TestResponse response = client.get("/path/").header("X-Forwarded-Prefix", prefix).send();

    assertThat(response.header("Location")).isEqualTo(location);
  }

  @Test
  void neverLeadsToAnotherHost() {
    r.get("/:a/:b/:c", OK);

    assertThat(client.get("//evil.com/x/").send().header("Location")).isEqualTo("/evil.com/x");
    TestRequest prefixed = client.get("/a/b/c/").header("X-Forwarded-Prefix", "api/../../");
    assertThat(prefixed.send().header("Location")).isEqualTo("/a/b/c");
  }

  @Test
  void doesNotRedirectTheRootHoweverItIsSpelt() {
    r.removeExtraSlash(true).head("/p/:x/", OK);

    assertThat(client.head("/.").send().status()).isEqualTo(404);
    assertThat(client.head("/a/../").send().status()).isEqualTo(404);
  }

  @Test
  void leavesSlashesAloneWhenSwitchedOff() {
    r.redirectTrailingSlash(false).get("/path", OK);

    assertThat(client.get("/path/").send().status()).isEqualTo(404);
  }

  @ParameterizedTest(name = "{0} {1} -> {2} {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "GET  | /foo//../foo/BAR/?x=1  | 301 | /Foo/Bar?x=1",
        "GET  | /FOO/bar               | 301 | /Foo/Bar",
        "POST | /FOO/bar               | 307 | /Foo/Bar/",
        "GET  | /%C3%9Cn%C3%AF/Q%20r/Y | 301 | /%C3%BCn%C3%AF/Q%20r/y",
        "GET  | /foo                   | 404 | ''",
      })
  void correctsTheSpelling(String method, String target, int status, String location) {
    r.redirectFixedPath(true);
    r.get("/Foo/Bar", OK);
    r.get("/ünï/:x/y", OK);
    r.post("/Foo/Bar/", OK);

    TestResponse response = client.request(method, target).send();

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("Location")).isEqualTo(location);
  }

  @Test
  void correctsTheSpellingWithoutTheSlashSwitchToo() {
    r.redirectFixedPath(true).redirectTrailingSlash(false).get("/Foo/Bar", OK);

    assertThat(client.get("/FOO/bar/").send().header("Location")).isEqualTo("/Foo/Bar");
    assertThat(client.get("/Foo/Bar/").send().header("Location")).isEqualTo("/Foo/Bar");
  }
}
