package dev.jenever;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandleContextTest {

  private final Engine r = Engine.create();
  private final TestClient client = TestClient.of(r);
  private final List<String> seen = new ArrayList<>();

  @BeforeEach
  void tracePaths() {
    r.use(
        c -> {
          seen.add("< " + c.request().path() + " " + c.keys().keySet() + c.errors().size());
          c.set(c.request().path(), 1);
          c.next();
          seen.add(
              String.join(
                  " ",
                  "> " + c.request().path(),
                  c.keys().keySet().toString() + c.errors().size(),
                  Integer.toString(c.writer().status()),
                  Long.toString(c.writer().size()),
                  c.fullPath(),
                  c.params().toString(),
                  Boolean.toString(c.isAborted())));
        });
    r.get(
        "/b/:y",
        c -> {
          c.writer().setStatus(201);
          c.writer().writeString("inner");
          c.abort();
        });
  }

  @Test
  void startsAnewAndThenGoesOnWithTheOuterChain() {
    r.get(
        "/a/:x",
        c -> {
          c.error(new IllegalStateException("e1"));
          c.setRequest(c.request().withPath("/b/2"));
          r.handleContext(c);
          seen.add("names " + c.handlerNames().size());
        },
        c -> c.writer().writeString("outer"));

    TestResponse response = client.get("/a/1").send();

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.text()).isEqualTo("innerouter");
    assertThat(seen)
        .containsExactly(
            "< /a/1 []0",
            "< /b/2 []0",
            "> /b/2 [/b/2]0 201 5 /b/:y [Param[key=y, value=2]] true",
            "names 3",
            "> /b/2 [/b/2]0 201 10 /b/:y [Param[key=y, value=2]] false");
  }

  @Test
  void answersNotFoundWhenTheNewPathMatchesNothing() {
    r.get(
        "/c",
        c -> {
          c.setRequest(c.request().withPath("/nowhere"));
          r.handleContext(c);
        });

    TestResponse response = client.get("/c").send();

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.text()).isEqualTo("404 page not found");
    assertThat(seen)
        .containsExactly(
            "< /c []0",
            "< /nowhere []0",
            "> /nowhere [/nowhere]0 404 -1  [] false",
            "> /nowhere [/nowhere]0 404 18  [] false");
  }

  @Test
  void redirectsWhenTheNewPathHasASlashTooMany() {
    r.get(
        "/d",
        c -> {
          c.setRequest(c.request().withPath("/b/2/"));
          r.handleContext(c);
        });

    TestResponse response = client.get("/d").send();

    assertThat(response.status()).isEqualTo(301);
    assertThat(response.header("Location")).isEqualTo("/b/2");
    assertThat(response.text()).isEqualTo("<a href=\"/b/2\">Moved Permanently</a>.\n\n");
  }

  @Test
  void putsTheOriginalWriterBack() {
    r.get(
        "/e",
        c -> {
          c.setWriter(new dev.jenever.http.ResponseWriterWrapper(c.writer()));
          c.setRequest(c.request().withPath("/b/2"));
          r.handleContext(c);
          c.set("plain", !(c.writer() instanceof dev.jenever.http.ResponseWriterWrapper));
          seen.add("plain " + c.getBool("plain"));
        });

    client.get("/e").send();

    assertThat(seen).contains("plain true");
  }
}
