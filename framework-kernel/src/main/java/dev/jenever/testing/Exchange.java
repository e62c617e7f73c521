package dev.jenever.testing;

import dev.jenever.Engine;
import dev.jenever.internal.memory.MemoryRequest;
import dev.jenever.internal.memory.MemorySink;
import org.jspecify.annotations.Nullable;

/** One request and its response. */
final class Exchange {

  private Exchange() {}

  static TestResponse run(Engine engine, TestRequest test, @Nullable CookieJar cookies) {
    MemoryRequest request = test.build();
    if (cookies != null) {
      cookies.addTo(request);
    }
    MemorySink sink = new MemorySink();
    engine.handle(request, sink);
    if (cookies != null) {
      cookies.keep(request, sink.headers());
    }
    return new TestResponse(sink);
  }
}
