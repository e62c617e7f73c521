package dev.jenever.internal.undertow;

import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Listener;
import dev.jenever.server.Server;
import dev.jenever.server.ServerOptions;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.concurrent.TimeUnit;
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

  /** Waits until a port takes no more connections. */
  static void awaitRefusal(int port) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (System.nanoTime() < deadline) {
      try {
        new RawClient(port).close();
      } catch (ConnectException e) {
        return;
      } catch (SocketException e) {
        // Accepted at the very moment of the stop, and dropped: not refused yet.
        Thread.onSpinWait();
      }
    }
    throw new AssertionError("connections are still accepted");
  }
}
