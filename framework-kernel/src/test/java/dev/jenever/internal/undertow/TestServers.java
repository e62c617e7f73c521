package dev.jenever.internal.undertow;

import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Listener;
import dev.jenever.server.Server;
import dev.jenever.server.ServerOptions;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** Servers on a free port of the loopback address. */
final class TestServers {

  private TestServers() {}

  static Server start(StubApplication app, UnaryOperator<ServerOptions.Builder> options)
      throws IOException {
    ServerOptions.Builder builder = ServerOptions.builder().listen(Listener.http("127.0.0.1", 0));
    return UndertowServer.start(app, options.apply(builder).build());
  }

  static Server start(StubApplication app, ExecutionMode mode) throws IOException {
    return start(app, options -> options.executionMode(mode));
  }

  /** Starts a server in the mode that this JDK allows on every version. */
  static Server start(StubApplication app) throws IOException {
    return start(app, ExecutionMode.WORKER);
  }
}
