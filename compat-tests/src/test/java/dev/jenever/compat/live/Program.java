package dev.jenever.compat.live;

import dev.jenever.compat.CompatApps;
import dev.jenever.compat.apps.Apps;
import dev.jenever.compat.scenario.Answer;
import dev.jenever.compat.scenario.Case;
import dev.jenever.compat.wire.Conversation;
import dev.jenever.compat.wire.RealRedis;
import dev.jenever.server.Server;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All apps of one side, serving. */
public final class Program implements AutoCloseable {

  private final Map<String, Integer> ports;
  private final Runnable stop;

  private Program(Map<String, Integer> ports, Runnable stop) {
    this.ports = ports;
    this.stop = stop;
  }

  /** Serves the apps on the real Gin. */
  public static Program theirs() throws IOException {
    return theirs(Map.of(), List.of());
  }

  /** Serves some apps on the real Gin, all when none is named, with more in the environment. */
  static Program theirs(Map<String, String> environment, List<String> apps) throws IOException {
    Process process = GoProgram.serve(environment, apps);
    Map<String, Integer> ports = new HashMap<>();
    // the process may go on writing, so the reader is never closed
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
      if (line == null) {
        throw new IOException("gin-reference --serve ended early");
      }
      String[] words = line.split(" ");
      ports.put(words[0], Integer.valueOf(words[1]));
    }
    return new Program(ports, process::destroy);
  }

  /** Serves the Java twins. */
  public static Program ours() throws IOException {
    CompatApps.prepare();
    RealRedis.address();
    return ours(Apps.names());
  }

  /** Serves some of the Java twins. */
  static Program ours(List<String> apps) throws IOException {
    Map<String, Server> servers = new HashMap<>();
    Map<String, Integer> ports = new HashMap<>();
    for (String app : apps) {
      Server server = CompatApps.start(app);
      servers.put(app, server);
      ports.put(app, server.port());
    }
    return new Program(ports, () -> servers.values().forEach(Server::close));
  }

  /** Plays a case against this side. */
  public List<Answer> play(Case c) throws IOException {
    return Conversation.play(c, ports.get(c.app()));
  }

  /** Returns the port of an app. */
  int port(String app) {
    return ports.get(app);
  }

  /** Returns the names of the apps that are served. */
  public List<String> apps() {
    return ports.keySet().stream().sorted().toList();
  }

  @Override
  public void close() {
    stop.run();
  }
}
