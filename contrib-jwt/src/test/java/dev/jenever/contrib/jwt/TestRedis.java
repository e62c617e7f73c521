package dev.jenever.contrib.jwt;

import dev.jenever.contrib.jwt.store.RedisConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import redis.embedded.RedisServer;

/** A real Redis on a free port, from a binary in a jar. */
public final class TestRedis implements AutoCloseable {

  private final int port;
  private RedisServer server;

  private TestRedis(int port) throws IOException {
    this.port = port;
    begin();
  }

  /** Starts a Redis. */
  public static TestRedis start() throws IOException {
    return new TestRedis(freePort());
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  /** Starts it again after it was stopped, empty, on the same port. */
  public void begin() throws IOException {
    server =
        RedisServer.newRedisServer()
            .bind("127.0.0.1")
            .port(port)
            .setting("save \"\"")
            .setting("daemonize no")
            .build();
    server.start();
  }

  /** Stops it. */
  public void end() throws IOException {
    server.stop();
  }

  /** Returns the configuration of a store in it. */
  public RedisConfig config() {
    return RedisConfig.defaults().withAddr("127.0.0.1:" + port);
  }

  @Override
  public void close() throws IOException {
    end();
  }
}
