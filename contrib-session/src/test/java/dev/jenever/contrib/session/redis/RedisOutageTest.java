package dev.jenever.contrib.session.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.contrib.session.OutagePolicy;
import dev.jenever.contrib.session.RecordStore;
import dev.jenever.contrib.session.servers.KillUnderLoad;
import dev.jenever.contrib.session.servers.LogLines;
import dev.jenever.contrib.session.servers.ServerProcess;
import dev.jenever.contrib.session.servers.Servers;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisOutageTest {

  private static final byte[] KEY = "secret".getBytes(UTF_8);

  private ServerProcess server;
  private RecordStore store;

  @BeforeEach
  void start() {
    server = Servers.redis("--appendonly", "yes", "--appendfsync", "always");
    store = store(8, Duration.ofSeconds(2));
  }

  @AfterEach
  void stop() {
    store.close();
    server.close();
  }

  private RecordStore store(int poolSize, Duration timeout) {
    return RedisStore.builder("redis://127.0.0.1:" + server.port())
        .poolSize(poolSize)
        .timeout(timeout)
        .build(KEY);
  }

  private TestClient client(OutagePolicy policy) {
    return KillUnderLoad.client(store, policy);
  }

  private static String login(TestClient client) {
    return client.post("/count").send().cookie("mysession").orElseThrow();
  }

  @Test
  void aKillUnderLoadGivesClearErrorsAndIsOverWhenRedisIsBack() throws Exception {
    String address = "Redis at 127.0.0.1:" + server.port() + ": ";

    KillUnderLoad.of(server, store, address, "Connection refused");
  }

  @Test
  void readingGoesOnWithoutTheSessionAndNothingIsOverwritten() {
    TestClient client = client(OutagePolicy.CONTINUE_READ_ONLY);
    String cookie = login(client);
    server.kill();

    try (LogLines log = LogLines.open()) {
      TestResponse read = client.get("/count").cookie("mysession", cookie).send();
      TestResponse written = client.post("/count").cookie("mysession", cookie).send();

      assertThat(read.status()).isEqualTo(200);
      assertThat(read.text()).isEqualTo("null");
      assertThat(written.status()).isEqualTo(500);
      assertThat(written.text()).isEmpty();
      assertThat(written.cookie("mysession")).isEmpty();
      assertThat(log.texts()).hasSize(2).allMatch(line -> line.contains("Redis at 127.0.0.1:"));
    }

    server.start();
    assertThat(client.get("/count").cookie("mysession", cookie).send().text()).isEqualTo("1");
  }

  @Test
  void aSlowRedisIsAnOutageAfterTheTimeout() {
    store.close();
    store = store(8, Duration.ofMillis(200));
    TestClient client = client(OutagePolicy.FAIL);
    String cookie = login(client);
    server.pause();

    try (LogLines log = LogLines.open()) {
      TestResponse slow = client.get("/count").cookie("mysession", cookie).send();

      assertThat(slow.status()).isEqualTo(503);
      assertThat(log.texts())
          .singleElement()
          .asString()
          .endsWith(": no answer within 200 ms (see timeout)");
    } finally {
      server.resume();
    }

    assertThat(client.get("/count").cookie("mysession", cookie).send().text()).isEqualTo("1");
  }

  @Test
  void aFullPoolIsAnOutageAfterTheTimeout() throws Exception {
    store.close();
    store = store(1, Duration.ofMillis(500));
    TestClient client = client(OutagePolicy.FAIL);
    String cookie = login(client);
    server.pause();
    ExecutorService threads = Executors.newFixedThreadPool(4);

    try (LogLines log = LogLines.open()) {
      for (int i = 0; i < 4; i++) {
        threads.submit(() -> client.get("/count").cookie("mysession", cookie).send());
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

      assertThat(log.texts())
          .anySatisfy(
              line ->
                  assertThat(line)
                      .endsWith(
                          "none of the 1 connections became free within 500 ms"
                              + " (see poolSize and timeout)"));
    } finally {
      server.resume();
    }

    assertThat(client.get("/count").cookie("mysession", cookie).send().text()).isEqualTo("1");
  }

  @Test
  void aStoreCanBeMadeBeforeRedisIsThere() {
    store.close();
    server.kill();
    store = RedisStore.builder("redis://127.0.0.1:" + server.port()).connectLater().build(KEY);
    TestClient client = client(OutagePolicy.FAIL);

    assertThat(client.post("/count").send().status()).isEqualTo(503);
    server.start();
    assertThat(client.post("/count").send().status()).isEqualTo(200);
  }
}
