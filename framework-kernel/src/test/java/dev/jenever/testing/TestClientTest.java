package dev.jenever.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.jenever.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestClientTest {

  private final Engine r = Engine.create();
  private final TestClient client = TestClient.of(r);

  @Test
  void answersWithStatusHeadersAndBody() {
    r.get(
        "/hello/:name",
        c -> {
          c.writer().setStatus(201);
          c.writer().headers().set("X-Name", c.param("name"));
          c.writer().writeString("hello " + c.param("name"));
        });

    TestResponse response = client.get("/hello/gin").send();

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.header("x-name")).isEqualTo("gin");
    assertThat(response.text()).isEqualTo("hello gin");
    assertThat(response.header("Content-Length")).isEqualTo("9");
    assertThat(response.isDropped()).isFalse();
  }

  @Test
  void sendsTargetHeadersPeerAndHost() {
    r.any(
        "/*rest",
        c ->
            c.writer()
                .writeString(
                    String.join(
                        " ",
                        c.request().method(),
                        c.request().target(),
                        c.request().path(),
                        c.request().rawQuery(),
                        c.request().host(),
                        c.request().remoteAddress(),
                        c.request().protocol(),
                        c.request().headers().values("X-A").toString())));

    TestResponse response =
        client
            .put("/a%20b?x=1")
            .query("y&", "2 3")
            .header("X-A", "1")
            .header("x-a", "2")
            .header("Host", "gin.example")
            .remoteAddress("10.0.0.1:9")
            .protocol("HTTP/1.0")
            .send();

    assertThat(response.text())
        .isEqualTo(
            "PUT /a%20b?x=1&y%26=2+3 /a b x=1&y%26=2+3 gin.example 10.0.0.1:9 HTTP/1.0 [1, 2]");
  }

  @Test
  void repeatsTheHeadersOfTheClientInEachRequest() {
    r.get("/", c -> c.writer().writeString(c.request().headers().get("X-Key")));
    TestClient keyed = client.withHeader("X-Key", "k");

    assertThat(keyed.get("/").send().text()).isEqualTo("k");
    assertThat(keyed.get("/").send().text()).isEqualTo("k");
    assertThat(client.get("/").send().text()).isEmpty();
  }

  record Posted(int a, List<String> b) {}

  @Test
  void sendsJsonAndReadsIt() {
    echo();

    TestResponse response = client.post("/echo").json(new Posted(1, List.of("x"))).send();

    assertThat(response.header("X-Type")).isEqualTo("application/json");
    assertThat(response.json()).isEqualTo(Map.of("a", 1, "b", List.of("x")));
    assertThat(response.json(Posted.class)).isEqualTo(new Posted(1, List.of("x")));
  }

  @Test
  void encodesFieldsAsUrlencodedForm() {
    echo();

    TestResponse response = client.post("/echo").form("a b", "1&2").form("c", "é").send();

    assertThat(response.header("X-Type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(response.text()).isEqualTo("a+b=1%262&c=%C3%A9");
  }

  @Test
  void encodesFieldsAndFilesAsMultipartForm() {
    echo();

    TestResponse response =
        client.post("/echo").form("a", "1").file("f", "x\".txt", "text/css", bytes("hi")).send();

    String boundary = response.header("X-Type").replace("multipart/form-data; boundary=", "");
    assertThat(response.text())
        .isEqualTo(
            String.join(
                "\r\n",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"a\"",
                "",
                "1",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"f\"; filename=\"x\\\".txt\"",
                "Content-Type: text/css",
                "",
                "hi",
                "--" + boundary + "--",
                ""));
  }

  @Test
  void refusesTwoBodies() {
    assertThatIllegalStateException()
        .isThrownBy(() -> client.post("/").body("x").form("a", "1").send())
        .withMessage("form: there is a body already (expected: one of them)");
  }

  @Test
  void refusesTargetsThatAServerWouldRefuse() {
    assertThatIllegalArgumentException().isThrownBy(() -> client.get("/%zz").send());
  }

  @Test
  void keepsCookiesWhenAsked() {
    r.get(
        "/set",
        c -> {
          c.writer().headers().add("Set-Cookie", "a=1; Path=/");
          c.writer().headers().add("Set-Cookie", "b=2; Path=/deep; HttpOnly");
        });
    r.get("/forget", c -> c.writer().headers().add("Set-Cookie", "a=; Path=/; Max-Age=0"));
    r.get("/show", c -> c.writer().writeString(c.request().headers().get("Cookie")));
    r.get("/deep/show", c -> c.writer().writeString(c.request().headers().get("Cookie")));

    TestClient browser = client.withCookies();
    TestResponse set = browser.get("/set").send();

    assertThat(set.cookie("b")).contains("2");
    assertThat(set.cookie("c")).isEmpty();

    assertThat(browser.get("/show").send().text()).isEqualTo("a=1");
    assertThat(browser.get("/deep/show").send().text()).isEqualTo("b=2; a=1");
    browser.get("/forget").send();
    assertThat(browser.get("/show").send().text()).isEmpty();
    assertThat(client.get("/show").cookie("x", "1").cookie("y", "2").send().text())
        .isEqualTo("x=1; y=2");
  }

  @Test
  void showsADroppedConnection() {
    r.get(
        "/before",
        c -> {
          throw new IOException("broken");
        });
    r.get(
        "/after",
        c -> {
          c.writer().writeString("half");
          c.writer().flush();
          throw new IllegalStateException("broken");
        });

    TestResponse before = client.get("/before").send();
    assertThat(before.isDropped()).isTrue();
    assertThatIllegalStateException().isThrownBy(before::status);
    TestResponse after = client.get("/after").send();
    assertThat(after.isDropped()).isTrue();
    assertThat(after.status()).isEqualTo(200);
    assertThat(after.text()).isEqualTo("half");
    assertThat(after.flushes()).isEqualTo(1);
  }

  private void echo() {
    r.post(
        "/echo",
        c -> {
          c.writer().headers().set("X-Type", c.request().headers().get("Content-Type"));
          c.writer().write(c.request().body().readAllBytes());
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
