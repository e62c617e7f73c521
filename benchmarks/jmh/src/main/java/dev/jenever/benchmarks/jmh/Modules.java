package dev.jenever.benchmarks.jmh;

import dev.jenever.Engine;
import dev.jenever.Handler;
import dev.jenever.Mode;
import dev.jenever.internal.memory.MemoryRequest;

/** What the benchmarks of the modules have in common, as in {@code gin-modules/measure_test.go}. */
final class Modules {

  private Modules() {}

  /** Makes an engine with one route behind middleware. */
  static Engine engine(Handler... middleware) {
    Mode.set(Mode.RELEASE);
    Engine r = Engine.create();
    r.use(middleware);
    r.get("/users/:id", c -> c.string(200, "Hello, World!"));
    return r;
  }

  /** Makes a request from a target and pairs of header names and values. */
  static MemoryRequest request(String method, String target, String... headers) {
    MemoryRequest request = new MemoryRequest(method, target);
    request.header("Host", "bench.test").remoteAddress("192.0.2.1:1234");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }
}
