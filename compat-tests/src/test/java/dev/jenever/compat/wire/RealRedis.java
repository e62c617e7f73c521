package dev.jenever.compat.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import redis.embedded.RedisServer;

/** The Redis of the apps that need one: that of the environment, or one that is started here. */
public final class RealRedis {

  /** The variable of the environment, for the programs of both languages. */
  public static final String VARIABLE = "COMPAT_REDIS";

  private static final String ADDRESS = start();

  private RealRedis() {}

  /** Returns where it is, and lets the apps of this process know. */
  public static String address() {
    System.setProperty("compat.redis", ADDRESS);
    return ADDRESS;
  }

  private static String start() {
    String given = System.getenv(VARIABLE);
    if (given != null) {
      return given;
    }
    try {
      int port = freePort();
      RedisServer server =
          RedisServer.newRedisServer()
              .port(port)
              .setting("bind 127.0.0.1")
              .setting("save \"\"")
              .build();
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop-redis"));
      return "127.0.0.1:" + port;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(RedisServer server) {
    try {
      server.stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
