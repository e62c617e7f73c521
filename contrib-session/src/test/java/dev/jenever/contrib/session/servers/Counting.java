package dev.jenever.contrib.session.servers;

import dev.jenever.Engine;
import dev.jenever.contrib.session.Session;
import dev.jenever.contrib.session.Sessions;
import dev.jenever.contrib.session.Store;
import dev.jenever.middleware.Recovery;
import dev.jenever.testing.TestClient;
import dev.jenever.testing.TestResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** An app that counts requests in its sessions, and clients that make them all at once. */
public final class Counting {

  private final TestClient client;

  /** Creates the app. */
  public Counting(Store store) {
    Engine engine = Engine.create();
    engine.use(Recovery.withWriter(null));
    engine.use(Sessions.of("counting", store));
    engine.post(
        "/count",
        c -> {
          Session session = Sessions.get(c);
          session.update(now -> now.set("n", count(now) + 1));
          c.string(200, "%d", count(session));
        });
    engine.get("/count", c -> c.string(200, "%d", count(Sessions.get(c))));
    client = TestClient.of(engine);
  }

  private static int count(Session session) {
    return session.get("n", Integer.class).orElse(0);
  }

  /** Returns how often the sessions have been counted in, after this many updates at once. */
  public int count(int sessions, int updates) throws Exception {
    List<String> cookies = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      cookies.add(answer(client.post("/count").send()).cookie("counting").orElseThrow());
    }
    List<Callable<Integer>> requests = new ArrayList<>();
    for (int i = 0; i < updates - sessions; i++) {
      String cookie = cookies.get(i % sessions);
      requests.add(() -> answer(client.post("/count").cookie("counting", cookie).send()).status());
    }
    together(requests);
    int sum = 0;
    for (String cookie : cookies) {
      sum += Integer.parseInt(client.get("/count").cookie("counting", cookie).send().text());
    }
    return sum;
  }

  /** Returns whether an update is done. */
  public boolean isServed() {
    return client.post("/count").send().status() == 200;
  }

  private static TestResponse answer(TestResponse response) {
    if (response.status() != 200) {
      throw new AssertionError("an update was answered with " + response.status());
    }
    return response;
  }

  private static void together(List<Callable<Integer>> requests) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      for (Future<Integer> request : threads.invokeAll(requests)) {
        request.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
