package dev.jenever.compat;

import dev.jenever.Mode;
import dev.jenever.compat.apps.Apps;
import dev.jenever.server.Server;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;

/**
 * Serves the Java twins of the reference apps, under the same contract as the Go program.
 *
 * <p>{@code --list} prints the names of the apps, one a line. {@code --serve [app…]} starts all or
 * the named apps, each on a free loopback port, prints {@code <app> <port>} for each and then
 * {@code ready}, and serves until SIGTERM.
 */
public final class CompatApps {

  private CompatApps() {}

  /** Runs the launcher. */
  public static void main(String... args) throws IOException, InterruptedException {
    prepare();
    List<String> words = Arrays.asList(args);
    if (words.equals(List.of("--list"))) {
      Apps.names().forEach(System.out::println);
    } else if (!words.isEmpty() && words.get(0).equals("--serve")) {
      serve(words.size() == 1 ? Apps.names() : words.subList(1, words.size()));
    } else {
      System.err.println("usage: compat-apps.jar --list | --serve [app…]");
      System.exit(2);
    }
  }

  /** Puts the process into the state the apps expect: release mode, UTC. */
  public static void prepare() {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Mode.set(Mode.RELEASE);
  }

  /** Starts a fresh instance of an app on a free loopback port. */
  public static Server start(String app) throws IOException {
    return Apps.make(app).start("127.0.0.1:0");
  }

  private static void serve(List<String> names) throws IOException, InterruptedException {
    List<Server> servers = new ArrayList<>();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> servers.forEach(Server::close), "stop-apps"));
    for (String name : names) {
      Server server = start(name);
      servers.add(server);
      System.out.println(name + " " + server.port());
    }
    System.out.println("ready");
    new CountDownLatch(1).await();
  }
}
