package dev.jenever;

import dev.jenever.internal.undertow.UndertowServer;
import dev.jenever.server.ExecutionMode;
import dev.jenever.server.Listener;
import dev.jenever.server.Server;
import dev.jenever.server.ServerOptions;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.StringJoiner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts an engine, and keeps it running until the process is told to stop. */
final class Launcher {

  private static final Logger log = LoggerFactory.getLogger(Engine.class);

  /** How long a stopping process lets the thread that called {@code run} tidy up. */
  private static final long TIDY_UP_MILLIS = 2_000;

  private final Engine engine;

  Launcher(Engine engine) {
    this.engine = engine;
  }

  static String address(String... given) {
    if (given.length > 1) {
      throw new IllegalArgumentException("too many parameters");
    }
    if (given.length == 1) {
      return given[0];
    }
    String port = System.getenv("PORT");
    if (port == null || port.isEmpty()) {
      DebugPrint.line("Environment variable PORT is undefined. Using port :8080 by default");
      return ":8080";
    }
    DebugPrint.line("Environment variable PORT=\"" + port + "\"");
    return ":" + port;
  }

  Server start(String... address) throws IOException {
    warnOfProxies();
    String at = address(address);
    DebugPrint.line("Listening and serving HTTP on " + at + "\n");
    return serve(options().listen(Listener.http(at)).build());
  }

  Server startTls(String address, Path certificate, Path key) throws IOException {
    DebugPrint.line("Listening and serving HTTPS on " + address + "\n");
    warnOfProxies();
    return serve(options().listen(Listener.https(address, certificate, key)).build());
  }

  Server startUnix(Path socketFile) throws IOException {
    DebugPrint.line("Listening and serving HTTP on unix:/" + socketFile);
    warnOfProxies();
    return serve(options().listen(Listener.unix(socketFile)).build());
  }

  /** Starts with options of the user's, completed by the engine's. */
  Server start(ServerOptions given) throws IOException {
    ExecutionMode mode = engine.options().execution;
    boolean complete = mode == null || given.executionMode() != null;
    return serve(complete ? given : given.toBuilder().executionMode(mode).build());
  }

  private Server serve(ServerOptions options) throws IOException {
    engine.freeze();
    try {
      Server server = UndertowServer.start(engine.application(), options);
      engine.served(server);
      log.info(
          "Serving on {}, handlers run in mode {} unless their route says otherwise",
          places(options, server),
          server.executionMode());
      return server;
    } catch (IOException e) {
      IOException told = explained(e, options);
      DebugPrint.error(told);
      throw told;
    } catch (RuntimeException e) {
      DebugPrint.error(e);
      throw e;
    }
  }

  /** Waits until the server has stopped; stops it gracefully when the process is told to end. */
  void await(Server server) throws InterruptedException {
    Thread runner = Thread.currentThread();
    Thread hook = new Thread(() -> stop(server, runner), "jenever-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      server.join();
    } catch (InterruptedException e) {
      server.close();
      throw e;
    } finally {
      remove(hook);
    }
  }

  private static void stop(Server server, Thread runner) {
    server.close();
    try {
      runner.join(TIDY_UP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook is what ended the server.
    }
  }

  private ServerOptions.Builder options() {
    EngineOptions options = engine.options();
    ServerOptions.Builder builder = ServerOptions.builder().h2c(options.useH2c);
    return options.execution == null ? builder : builder.executionMode(options.execution);
  }

  /** Names the listeners, the first one with the port that it was given. */
  private static String places(ServerOptions options, Server server) {
    StringJoiner places = new StringJoiner(", ");
    for (Listener listener : options.listeners()) {
      boolean drawn = places.length() == 0 && listener.socketFile() == null && listener.port() == 0;
      String place = listener.toString();
      places.add(drawn ? place.replaceFirst("0$", Integer.toString(server.port())) : place);
    }
    return places.toString();
  }

  private void warnOfProxies() {
    if (engine.options().trustedProxies.trustsEverybody()) {
      DebugPrint.trustsEverybody();
    }
  }

  private static IOException explained(IOException e, ServerOptions options) {
    if (!(e instanceof BindException)) {
      return e;
    }
    boolean taken = String.valueOf(e.getMessage()).contains("in use");
    String reason = taken ? "bind: address already in use" : "bind: " + e.getMessage();
    return new IOException("listen tcp " + options.listeners().get(0) + ": " + reason, e);
  }
}
