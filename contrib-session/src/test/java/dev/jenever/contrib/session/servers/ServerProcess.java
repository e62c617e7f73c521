package dev.jenever.contrib.session.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A real server that a test has started: it can be killed, started again, and held up. */
public final class ServerProcess implements AutoCloseable {

  private static final Duration STARTUP = Duration.ofSeconds(30);

  private final int port;
  private final Path directory;
  private final List<String> command;
  private Process process;

  private ServerProcess(int port, Path directory, List<String> command) {
    this.port = port;
    this.directory = directory;
    this.command = command;
  }

  /** Starts a server in a directory of its own, and waits until its port answers. */
  static ServerProcess start(int port, Path directory, List<String> command) {
    ServerProcess server = new ServerProcess(port, directory, command);
    server.start();
    return server;
  }

  /** Starts the server again, on the same port. */
  public void start() {
    try {
      process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
              .start();
      awaitPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitPort() throws IOException {
    long deadline = System.nanoTime() + STARTUP.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new IllegalStateException(command + " does not start: " + Files.readString(log()));
      }
      LockSupport.parkNanos(10_000_000);
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Path log() {
    return directory.resolve("server.log");
  }

  /** Returns where it serves. */
  public int port() {
    return port;
  }

  /** Ends the server as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Ends the server as its administrator would, with everything on its disk. */
  public void shutDown() {
    process.destroy();
    awaitEnd();
  }

  /** Holds the server up: connections stay open, and nothing is answered. */
  public void pause() {
    signal("STOP");
  }

  /** Lets a server go on that was held up. */
  public void resume() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(STARTUP.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(command + " does not end");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Returns a port of the loopback address that nobody uses. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
