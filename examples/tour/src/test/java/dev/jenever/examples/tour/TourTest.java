package dev.jenever.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.contrib.swagger.ApiDocumentFile;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourTest {

  private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

  @TempDir Path directory;
  private BookStore store;
  private Engine engine;
  private TestClient client;

  @BeforeEach
  void open() throws Exception {
    store = BookStore.open(directory.resolve("books"));
    engine = Tour.engine(store);
    client = TestClient.of(engine);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void pingAnswersPong() {
    TestResponse response = client.get("/ping").send();

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.text()).isEqualTo("{\"message\":\"pong\"}");
  }

  @Test
  void booksThatAVisitorHasSeenAreRemembered() {
    TestClient visitor = client.withCookies();
    for (int id = 1; id <= 7; id++) {
      visitor.get("/books/" + id).send();
    }
    visitor.get("/books/4").send();

    assertThat(visitor.get("/recent").send().text()).isEqualTo("{\"recent\":[4,7,6,5,3]}");
    assertThat(client.get("/recent").send().text()).isEqualTo("{\"recent\":[]}");
  }

  @Test
  void helloGreetsTheNameInThePath() {
    assertThat(client.get("/hello/Gin%20%26%20Tonic").send().text()).isEqualTo("Hello Gin & Tonic");
  }

  @Test
  void theApiIsTheReviewedOne() {
    ApiDocumentFile.verify(Api.document(engine), Path.of("openapi.json"));

    assertThat(client.get("/swagger/doc.json").send().text()).contains("\"title\" : \"Bookshop\"");
    assertThat(client.get("/swagger/index.html").send().text()).contains("<title>Bookshop</title>");
  }

  @Test
  void homePageListsLinksThatAllAnswer() {
    TestResponse page = client.get("/").send();
    List<String> links =
        LINK.matcher(page.text()).results().map((MatchResult m) -> m.group(1)).toList();

    assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(links).hasSizeGreaterThan(10);
    for (String link : links) {
      TestResponse answer = client.get(link.replace("&amp;", "&")).send();
      assertThat(answer.status()).as(link).isIn(expectedStatus(link));
    }
  }

  @Test
  void membersLogInAndAreGreeted() {
    TestResponse login =
        client.post("/members/login").form("username", "ann").form("password", "gin").send();
    Map<?, ?> tokens = (Map<?, ?>) login.json();

    TestResponse me =
        client
            .get("/members/me")
            .header("Authorization", "Bearer " + tokens.get("access_token"))
            .send();

    assertThat(me.text()).isEqualTo("{\"welcome\":\"ann\"}");
    assertThat(client.get("/members/me").send().status()).isEqualTo(401);
    assertThat(client.post("/members/login").form("username", "ann").send().status())
        .isEqualTo(401);
  }

  @Test
  void pagesOfPartnersMayOrderBooks() {
    TestResponse preflight = preflight("https://shop.partner.example");

    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.header("Access-Control-Allow-Origin"))
        .isEqualTo("https://shop.partner.example");
    assertThat(preflight("https://partner.example.evil.example").status()).isEqualTo(403);
  }

  private TestResponse preflight(String origin) {
    return client
        .options("/books/1")
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "PUT")
        .send();
  }

  @Test
  void everyAnswerTellsItsId() {
    assertThat(client.get("/ping").header("X-Request-Id", "abc").send().header("X-Request-Id"))
        .isEqualTo("abc");
    assertThat(client.get("/nothing-here").send().header("X-Request-Id")).hasSize(36);
  }

  @Test
  void requestsAreMeasuredByRoute() {
    client.get("/hello/gin").send();

    assertThat(client.get("/metrics").send().text())
        .contains(
            "http_server_request_duration_seconds_count{method=\"GET\",route=\"/hello/:name\","
                + "status=\"200\"} 1\n");
  }

  @Test
  void booksAreServedInPages() {
    TestResponse response = client.get("/books?page=2&size=2").send();

    assertThat(response.text())
        .startsWith("{\"books\":[{\"id\":3,\"title\":\"Het Bureau\"")
        .endsWith("\"page\":2,\"size\":2,\"total\":3}");
  }

  @Test
  void booksAreFoundByTitleAndAuthor() {
    assertThat(total(client.get("/books?q=multatuli").send())).isEqualTo(1);
    assertThat(total(client.get("/books?q=DE+AVONDEN").send())).isEqualTo(1);
    assertThat(total(client.get("/books?q=nobody").send())).isZero();
  }

  @Test
  void aPageThatIsTooLargeIsRefusedWithGinsText() {
    TestResponse response = client.get("/books?size=1000").send();

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.text())
        .isEqualTo(
            "{\"error\":\"Key: 'BookQuery.Size' Error:Field validation for 'Size' failed on the"
                + " 'max' tag\"}");
  }

  @Test
  void aPageThatIsNoNumberIsRefusedWithGinsText() {
    assertThat(client.get("/books?page=two").send().text())
        .isEqualTo("{\"error\":\"strconv.ParseInt: parsing \\\"two\\\": invalid syntax\"}");
  }

  @Test
  void aBookSentAsJsonIsAddedAndCanBeFetched() {
    TestResponse created =
        client
            .post("/books")
            .json(Map.of("title", "Oeroeg", "author", "Hella Haasse", "year", 1948, "price", 7.25))
            .send();

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Location")).isEqualTo("/books/4");
    assertThat(client.get("/books/4").send().text())
        .isEqualTo(
            "{\"id\":4,\"title\":\"Oeroeg\",\"author\":\"Hella Haasse\",\"year\":1948,"
                + "\"price\":7.25}");
  }

  @Test
  void aBookSentAsFormIsAdded() {
    TestResponse created =
        client
            .post("/books")
            .form("title", "Oeroeg")
            .form("author", "Hella Haasse")
            .form("year", "1948")
            .form("price", "7.25")
            .send();

    assertThat(created.status()).isEqualTo(201);
  }

  @Test
  void aBookWithoutTitleAndAuthorIsRefusedWithALinePerField() {
    TestResponse response = client.post("/books").json(Map.of("price", 1)).send();

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.text())
        .contains("Key: 'BookForm.Title' Error:Field validation for 'Title' failed on the")
        .contains("\\nKey: 'BookForm.Author'");
  }

  @Test
  void aBrokenJsonBodyIsRefused() {
    TestResponse response =
        client.post("/books").header("Content-Type", "application/json").body("{\"title\":").send();

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.text()).isEqualTo("{\"error\":\"unexpected EOF\"}");
  }

  @Test
  void aBookCanBeReplaced() {
    TestResponse response =
        client
            .put("/books/2")
            .json(
                Map.of("title", "Nader tot U", "author", "Gerard Reve", "year", 1966, "price", 11))
            .send();

    assertThat(response.status()).isEqualTo(200);
    assertThat(client.get("/books/2").send().text()).contains("Nader tot U");
  }

  @Test
  void aBookCanBeDeletedOnce() {
    assertThat(client.delete("/books/1").send().status()).isEqualTo(204);
    assertThat(client.delete("/books/1").send().status()).isEqualTo(404);
    assertThat(client.get("/books/1").send().text()).isEqualTo("{\"error\":\"no book 1\"}");
  }

  @Test
  void aBookIdThatIsNoNumberIsRefused() {
    TestResponse response = client.get("/books/first").send();

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.text()).contains("strconv.ParseInt");
  }

  @Test
  void uploadTellsTheFilesBack() {
    TestResponse response =
        client
            .post("/upload")
            .file("files", "a.txt", "one".getBytes(StandardCharsets.UTF_8))
            .file("files", "b.txt", new byte[100_000])
            .send();

    assertThat(response.text())
        .isEqualTo(
            "{\"files\":[{\"field\":\"files\",\"name\":\"a.txt\",\"size\":3},"
                + "{\"field\":\"files\",\"name\":\"b.txt\",\"size\":100000}]}");
  }

  @Test
  void uploadWithoutFilesIsRefused() {
    TestResponse response = client.post("/upload").file("files", "a", new byte[0]).send();

    assertThat(response.status()).isEqualTo(200);
    assertThat(
            client
                .post("/upload")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .body("--x--\r\n")
                .send()
                .text())
        .isEqualTo("{\"error\":\"no files\"}");
  }

  @Test
  void uploadWithoutMultipartIsRefused() {
    TestResponse response = client.post("/upload").body("hello").send();

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.text()).contains("multipart/form-data");
  }

  @Test
  void eventsAreTenTicks() {
    String text = client.get("/events").send().text();

    assertThat(text).startsWith("event:tick\ndata:{\"number\":1}\n\n");
    assertThat(text).endsWith("event:tick\ndata:{\"number\":10}\n\n");
    assertThat(text.split("\n\n")).hasSize(10);
  }

  @Test
  void slowSleepsAsLongAsAsked() {
    TestResponse response = client.get("/slow?ms=5").send();

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.text()).contains("\"slept\":5");
    assertThat(client.get("/slow?ms=-1").send().status()).isEqualTo(400);
  }

  @Test
  void statsAskForACredential() {
    TestResponse response = client.get("/admin/stats").send();

    assertThat(response.status()).isEqualTo(401);
    assertThat(response.header("WWW-Authenticate"))
        .isEqualTo("Basic realm=\"Authorization Required\"");
  }

  @Test
  void statsCountRequests() {
    client.get("/ping").send();
    client.get("/nowhere").send();

    String text = client.get("/admin/stats").header("Authorization", basic()).send().text();

    assertThat(text).contains("\"requests\":3").contains("\"jdk\":").contains("\"mode\":");
  }

  @Test
  void staticFilesAreServed() {
    TestResponse response = client.get("/static/style.css").send();

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("Content-Type")).isEqualTo("text/css; charset=utf-8");
  }

  @Test
  void everythingElseIsAJson404() {
    TestResponse response = client.get("/nowhere").send();

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.text()).isEqualTo("{\"error\":\"not found\",\"path\":\"/nowhere\"}");
  }

  @Test
  void booksSurviveARestart() throws Exception {
    client.delete("/books/1").send();
    close();
    open();

    assertThat(client.get("/books/1").send().status()).isEqualTo(404);
    assertThat(total(client.get("/books").send())).isEqualTo(2);
  }

  private static List<Integer> expectedStatus(String link) {
    return switch (link) {
      case "/books?size=1000" -> List.of(400);
      case "/admin/stats" -> List.of(401);
      case "/books/4711" -> List.of(404);
      default -> List.of(200);
    };
  }

  private static long total(TestResponse response) {
    assertThat(response.status()).isEqualTo(200);
    return ((Number) ((Map<?, ?>) response.json()).get("total")).longValue();
  }

  private static String basic() {
    return "Basic "
        + Base64.getEncoder().encodeToString("admin:secret".getBytes(StandardCharsets.UTF_8));
  }
}
