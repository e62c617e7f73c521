package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Server;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Virtual threads that handle one request after the other. */
class LoopThreadTest {

  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String OPEN = "GET /open HTTP/1.1\r\nHost: a\r\n\r\n";

  private final List<Thread> threads = new CopyOnWriteArrayList<>();

  @BeforeEach
  void needsLoopThreads() {
    Jdk.needsLoopThreads();
  }

  @Test
  void oneThreadHandlesWhatComesOneByOne() throws IOException {
    StubApplication app =
        new StubApplication().on("/", (request, response) -> threads.add(Thread.currentThread()));
    try (Server server = start(app);
        RawClient client = new RawClient(server.port())) {
      for (int i = 0; i < 3; i++) {
        client.send(GET).readResponse();
      }
    }

    assertThat(threads).hasSize(3);
    assertThat(threads).containsOnly(threads.get(0));
  }

  @Test
  void nothingThatAHandlerLeavesBehindReachesTheNext() throws IOException {
    ThreadLocal<String> local = new ThreadLocal<>();
    InheritableThreadLocal<String> inherited = new InheritableThreadLocal<>();
    ClassLoader loader = new ClassLoader() {};
    StubApplication app =
        new StubApplication()
            .on(
                "/",
                (request, response) -> {
                  Thread thread = Thread.currentThread();
                  response.writeString(
                      local.get()
                          + ","
                          + inherited.get()
                          + ","
                          + thread.getName()
                          + ","
                          + (thread.getContextClassLoader() == loader)
                          + ","
                          + Thread.interrupted());
                  local.set("left");
                  inherited.set("left");
                  thread.setName("left");
                  thread.setContextClassLoader(loader);
                  thread.interrupt();
                });
    try (Server server = start(app);
        RawClient client = new RawClient(server.port())) {
      for (int i = 0; i < 3; i++) {
        assertThat(client.send(GET).readResponse()).endsWith("null,null,,false,false");
      }
    }
  }

  @Test
  void virtualThreadsThatAHandlerStartsRun() throws IOException {
    StubApplication app =
        new StubApplication()
            .on(
                "/",
                (request, response) -> {
                  ExecutorService executor = virtualThreads();
                  response.writeString(executor.submit(LoopThreadTest::sleepAndTell).get());
                  executor.shutdown();
                });
    try (Server server = start(app);
        RawClient client = new RawClient(server.port())) {
      for (int i = 0; i < 3; i++) {
        assertThat(client.send(GET).readResponse()).endsWith("slept in another thread");
      }
    }
  }

  private static String sleepAndTell() throws InterruptedException {
    Thread.sleep(1);
    return "slept in another thread";
  }

  /** Java 17 does not know the method. */
  private static ExecutorService virtualThreads() throws ReflectiveOperationException {
    return (ExecutorService)
        Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }

  @Test
  void threadThatIsWokenWhileItRestsServesOn() throws IOException {
    StubApplication app =
        new StubApplication().on("/", (request, response) -> threads.add(Thread.currentThread()));
    try (Server server = start(app);
        RawClient client = new RawClient(server.port())) {
      for (int i = 0; i < 200; i++) {
        client.send(GET).readResponse();
        LockSupport.unpark(threads.get(0));
        threads.get(0).interrupt();
      }
    }

    assertThat(threads).hasSize(200);
  }

  @Test
  void blockedThreadLeavesTheLoopToAnother() throws IOException {
    CountDownLatch gate = new CountDownLatch(1);
    StubApplication app =
        new StubApplication()
            .on(
                "/",
                (request, response) -> {
                  threads.add(Thread.currentThread());
                  gate.await();
                })
            .on("/open", (request, response) -> gate.countDown());
    List<RawClient> clients = new ArrayList<>();
    try (Server server = start(app);
        RawClient opener = new RawClient(server.port())) {
      for (int i = 0; i < 100; i++) {
        clients.add(new RawClient(server.port()).send(GET));
      }
      opener.send(OPEN).readResponse();
      for (RawClient client : clients) {
        assertThat(client.readResponse()).contains(" 200 OK");
      }
    } finally {
      for (RawClient client : clients) {
        client.close();
      }
    }
  }

  @Test
  void threadsEndWithTheServer() throws Exception {
    StubApplication app =
        new StubApplication().on("/", (request, response) -> threads.add(Thread.currentThread()));
    try (Server server = start(app);
        RawClient client = new RawClient(server.port())) {
      client.send(GET).readResponse();
    }

    threads.get(0).join();
    assertThat(threads.get(0).isAlive()).isFalse();
  }

  private static Server start(StubApplication app) throws IOException {
    return TestServers.start(
        app, options -> options.executionMode(ExecutionMode.EVENT_LOOP).ioThreads(1));
  }
}
