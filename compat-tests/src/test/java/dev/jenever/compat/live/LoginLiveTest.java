package dev.jenever.compat.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jenever.compat.CompatApps;
import dev.jenever.server.Server;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redis.embedded.RedisServer;

/** Who has logged in on one side is logged in on the other; needs Go. */
@Tag("live")
class LoginLiveTest {

  private static final List<String> APPS =
      List.of("jwt-clock", "jwt-v2-clock", "jwt-hertz-clock", "jwt-redis");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static RedisServer redis;
  private static Process go;
  private static final Map<String, Integer> theirs = new HashMap<>();
  private static final Map<String, Server> ours = new HashMap<>();

  @BeforeAll
  static void start() throws Exception {
    int port = freePort();
    redis = RedisServer.newRedisServer().bind("127.0.0.1").port(port).setting("save \"\"").build();
    redis.start();
    GoProgram.build();
    startTheirs("127.0.0.1:" + port);
    startOurs("127.0.0.1:" + port);
  }

  private static int freePort() throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static void startTheirs(String redisAddress) throws Exception {
    go = GoProgram.serve(Map.of("COMPAT_REDIS", redisAddress), APPS);
    // the process may go on writing, so the reader is never closed
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(go.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
      String[] words = line.split(" ");
      theirs.put(words[0], Integer.valueOf(words[1]));
    }
  }

  private static void startOurs(String redisAddress) throws Exception {
    CompatApps.prepare();
    System.setProperty("compat.redis", redisAddress);
    for (String app : APPS) {
      ours.put(app, CompatApps.start(app));
    }
    System.clearProperty("compat.redis");
  }

  @AfterAll
  static void stop() throws Exception {
    ours.values().forEach(Server::close);
    go.destroy();
    redis.stop();
  }

  @ParameterizedTest
  @CsvSource({"jwt-clock,access_token", "jwt-v2-clock,token", "jwt-hertz-clock,token"})
  void whoHasLoggedInThereIsLetInHere(String app, String field) throws Exception {
    assertThat(hello(here(app), login(there(app)).get(field).textValue())).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"jwt-clock,access_token", "jwt-v2-clock,token", "jwt-hertz-clock,token"})
  void whoHasLoggedInHereIsLetInThere(String app, String field) throws Exception {
    assertThat(hello(there(app), login(here(app)).get(field).textValue())).isEqualTo(200);
  }

  @Test
  void aSessionInRedisGoesOnWhereverItIsRefreshed() throws Exception {
    int here = here("jwt-redis");
    int there = there("jwt-redis");

    String first = login(there).get("refresh_token").textValue();
    JsonNode second = refresh(here, first, 200);
    JsonNode third = refresh(there, second.get("refresh_token").textValue(), 200);
    JsonNode fourth = refresh(here, third.get("refresh_token").textValue(), 200);

    assertThat(hello(there, fourth.get("access_token").textValue())).isEqualTo(200);
    refresh(here, first, 401);
    refresh(there, second.get("refresh_token").textValue(), 401);
  }

  private static int here(String app) {
    return ours.get(app).port();
  }

  private static int there(String app) {
    return theirs.get(app);
  }

  private static JsonNode login(int port) throws Exception {
    return post(port, "/default/login", "username=ann&password=pass-ann", 200);
  }

  private static JsonNode refresh(int port, String token, int status) throws Exception {
    return post(port, "/default/refresh", "refresh_token=" + token, status);
  }

  private static JsonNode post(int port, String path, String form, int status) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return new ObjectMapper().readTree(answer.body());
  }

  private static int hello(int port, String token) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/default/hello"))
            .header("Authorization", "Bearer " + token)
            .build();
    return CLIENT.send(request, BodyHandlers.ofString()).statusCode();
  }
}
