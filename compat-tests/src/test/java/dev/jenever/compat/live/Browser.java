package dev.jenever.compat.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A user of the apps with the steps of the lab, who keeps one cookie. */
final class Browser {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private String cookie = "";

  /** Asks an app of either side for some steps, and returns what came of them. */
  String say(Program program, String app, String... steps) throws Exception {
    String query =
        Arrays.stream(steps)
            .map(step -> "do=" + URLEncoder.encode(step, StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    URI uri = URI.create("http://127.0.0.1:" + program.port(app) + "/do?" + query);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    HttpResponse<String> response =
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    response
        .headers()
        .allValues("Set-Cookie")
        .forEach(
            line ->
                cookie = line.contains("; Max-Age=0") ? "" : line.substring(0, line.indexOf(';')));
    return response.body();
  }

  /** Returns one that has the same cookie, and keeps it whatever this one is told. */
  Browser copy() {
    Browser copy = new Browser();
    copy.cookie = cookie;
    return copy;
  }

  /** Throws the cookie away. */
  void forget() {
    cookie = "";
  }
}
