package dev.jenever.compat.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One user whose requests go to the original and to ours in turn, as behind a load balancer. */
@Tag("live")
class SessionLiveTest {

  private static Program theirs;
  private static Program ours;

  private final HttpClient client = HttpClient.newHttpClient();
  private String cookie = "";
  private boolean oursIsNext;

  @BeforeAll
  static void startBoth() throws Exception {
    GoProgram.build();
    theirs = Program.theirs();
    ours = Program.ours();
  }

  @AfterAll
  static void stopBoth() {
    theirs.close();
    ours.close();
  }

  @Test
  void aCounterGoesOnWhoeverCounts() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertThat(next("session-counter", "/incr")).isEqualTo("{\"count\":" + i + "}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "session-cookie",
        "session-cookie-aes128",
        "session-cookie-aes192",
        "session-cookie-aes256",
        "session-cookie-rotated",
        "session-cookie-rotated-encrypted",
      })
  void aLoginHereIsALoginThere(String app) throws Exception {
    for (int round = 0; round < 2; round++) {
      cookie = "";
      oursIsNext = round == 1;
      perform(app, "set user austin", "set id int:42", "set roles strings:admin,user", "save");
      assertThat(perform(app, "get user", "get id", "add id 1", "flash hello", "save"))
          .isEqualTo("get user -> string \"austin\"\nget id -> int 42\nsave -> ok\n");
      assertThat(
              perform(
                  app, "get id", "get roles", "flashes", "set t time:2024-02-29T12:00:00Z", "save"))
          .isEqualTo(
              "get id -> int 43\nget roles -> []string [\"admin\",\"user\"]\n"
                  + "flashes -> []interface {} [\"hello\"]\nsave -> ok\n");
      assertThat(perform(app, "flashes", "get t", "set big uint64:18446744073709551615", "save"))
          .isEqualTo(
              "flashes -> []interface {} []\nget t -> time.Time \"2024-02-29T12:00:00Z\"\nsave -> ok\n");
      assertThat(perform(app, "get big", "get t", "clear", "save"))
          .isEqualTo(
              "get big -> uint64 18446744073709551615\nget t -> time.Time"
                  + " \"2024-02-29T12:00:00Z\"\nsave -> ok\n");
      assertThat(perform(app, "get user", "fault mysession"))
          .isEqualTo("get user -> nil\nfault mysession -> ok\n");
    }
  }

  private String perform(String app, String... steps) throws Exception {
    StringBuilder target = new StringBuilder("/do?");
    for (String step : steps) {
      target.append("do=").append(URLEncoder.encode(step, UTF_8)).append('&');
    }
    return next(app, target.toString());
  }

  /** Sends a request to the one whose turn it is, with the cookie that the other has set. */
  private String next(String app, String target) throws IOException, InterruptedException {
    int port = (oursIsNext ? ours : theirs).port(app);
    oursIsNext = !oursIsNext;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    response.headers().firstValue("Set-Cookie").ifPresent(line -> cookie = line.split(";")[0]);
    return response.body();
  }
}
