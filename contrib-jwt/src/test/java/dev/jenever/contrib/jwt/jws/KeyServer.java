package dev.jenever.contrib.jwt.jws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer that publishes its keys over HTTP. */
final class KeyServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile int status = 200;
  private volatile byte[] body = {};
  private volatile Map<String, String> headers = Map.of();
  private volatile CountDownLatch gate = new CountDownLatch(0);

  KeyServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/jwks.json", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks.json");
  }

  int requests() {
    return requests.get();
  }

  /** Publishes keys, and nothing else any more. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  final KeyServer publish(Map<String, ?>... keys) {
    return answer(200, Json.write(Map.of("keys", List.of(keys))));
  }

  KeyServer answer(int status, byte[] body) {
    this.status = status;
    this.body = body;
    return this;
  }

  KeyServer headers(Map<String, String> headers) {
    this.headers = headers;
    return this;
  }

  /** Lets requests wait until the returned latch is counted down. */
  CountDownLatch hold() {
    gate = new CountDownLatch(1);
    return gate;
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    try (exchange) {
      gate.await();
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    gate.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
