package dev.jenever.contrib.session.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.contrib.session.OutagePolicy;
import dev.jenever.contrib.session.Session;
import dev.jenever.contrib.session.Sessions;
import dev.jenever.contrib.session.Store;
import dev.jenever.middleware.Recovery;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Clients that count in one session without a pause, while its server is killed under them. */
public final class KillUnderLoad {

  private static final int CLIENTS = 8;

  private final TestClient client;
  private final String cookie;
  private final AtomicInteger counted = new AtomicInteger(1);
  private final Queue<TestResponse> others = new ConcurrentLinkedQueue<>();
  private final CountDownLatch underLoad = new CountDownLatch(200);
  private final CountDownLatch failing = new CountDownLatch(50);
  private final AtomicBoolean over = new AtomicBoolean();

  private KillUnderLoad(TestClient client) {
    this.client = client;
    cookie = client.post("/count").send().cookie("mysession").orElseThrow();
  }

  /** Returns a client of an app that counts in its sessions. */
  public static TestClient client(Store store, OutagePolicy policy) {
    Engine engine = Engine.create();
    engine.use(Recovery.withWriter(null));
    engine.use(Sessions.builder().outage(policy).of("mysession", store));
    engine.post(
        "/count",
        c -> {
          Session session = Sessions.get(c);
          session.update(now -> now.set("n", now.get("n", Integer.class).orElse(0) + 1));
          c.string(200, "counted");
        });
    engine.get("/count", c -> c.string(200, "%s", String.valueOf(Sessions.get(c).get("n"))));
    return TestClient.of(engine);
  }

  /**
   * Kills a server under load and starts it again, and looks that each failure was a clear one,
   * told in one line of the log, that none needed a restart of ours, and that nothing was lost.
   *
   * @param said what each line begins with
   * @param once what some line has in it
   */
  public static void of(ServerProcess server, Store store, String said, String once)
      throws Exception {
    KillUnderLoad load = new KillUnderLoad(client(store, OutagePolicy.FAIL));
    try (LogLines log = LogLines.open()) {
      load.run(server);

      assertThat(load.others).extracting(TestResponse::status).containsOnly(503);
      assertThat(load.others).extracting(TestResponse::text).containsOnly("");
      assertThat(log.texts())
          .hasSameSizeAs(load.others)
          .allSatisfy(
              line ->
                  assertThat(line)
                      .startsWith("ERROR [sessions] ERROR! err=" + said)
                      .doesNotContain("\n"))
          .anySatisfy(line -> assertThat(line).contains(once));
    }
    load.looksThatNothingWasLost();
  }

  private void run(ServerProcess server) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      for (int i = 0; i < CLIENTS; i++) {
        threads.submit(this::count);
      }
      assertThat(underLoad.await(60, TimeUnit.SECONDS)).as("counting").isTrue();
      server.kill();
      assertThat(failing.await(60, TimeUnit.SECONDS)).as("failing").isTrue();
      server.start();
      int before = counted.get();
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (counted.get() < before + CLIENTS) {
        assertThat(System.nanoTime()).as("waiting for recovery").isLessThan(deadline);
        LockSupport.parkNanos(10_000_000);
      }
    } finally {
      over.set(true);
      threads.shutdown();
    }
    assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
  }

  private void count() {
    while (!over.get()) {
      TestResponse response = client.post("/count").cookie("mysession", cookie).send();
      if (response.status() == 200) {
        counted.incrementAndGet();
        underLoad.countDown();
      } else {
        others.add(response);
        failing.countDown();
      }
    }
  }

  private void looksThatNothingWasLost() {
    assertThat(client.post("/count").cookie("mysession", cookie).send().status()).isEqualTo(200);
    int stored = Integer.parseInt(client.get("/count").cookie("mysession", cookie).send().text());
    // an update whose answer was lost in the kill may have been kept
    assertThat(stored).isBetween(counted.get() + 1, counted.get() + 1 + CLIENTS);
  }
}
