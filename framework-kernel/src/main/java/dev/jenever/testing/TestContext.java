package dev.jenever.testing;

import static java.util.Objects.requireNonNull;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.internal.memory.MemorySink;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A context that no route led to, for tests of a handler by itself.
 *
 * <pre>{@code
 * TestContext t = TestContext.create("GET", "/hello");
 * handler.handle(t.context());
 * t.response().status();
 * }</pre>
 *
 * <p>Used by one thread at a time. Counterpart of {@code gin.CreateTestContext} and {@code
 * gin.CreateTestContextOnly}.
 */
public final class TestContext {

  private final Engine engine;
  private final MemorySink sink = new MemorySink();
  private final Context context;

  private TestContext(Engine engine, TestRequest request) {
    this.engine = engine;
    this.context = engine.newContext(request.build(), sink);
  }

  /** Creates a context of a new engine, for {@code GET /}. */
  public static TestContext create() {
    return create("GET", "/");
  }

  /** Creates a context of a new engine, for a request without headers and body. */
  public static TestContext create(String method, String target) {
    Engine engine = Engine.create();
    return create(engine, TestClient.of(engine).request(method, target));
  }

  /**
   * Creates a context of an engine.
   *
   * @param request the request, from any {@link TestClient}; it is not sent
   */
  public static TestContext create(Engine engine, TestRequest request) {
    return new TestContext(requireNonNull(engine, "engine"), requireNonNull(request, "request"));
  }

  /** Returns the context. */
  public Context context() {
    return context;
  }

  /** Returns the engine of the context. */
  public Engine engine() {
    return engine;
  }

  /** Commits and flushes what was written so far, and returns it as response. */
  public TestResponse response() {
    try {
      context.writer().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TestResponse(sink);
  }
}
