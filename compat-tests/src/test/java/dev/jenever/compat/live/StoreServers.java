package dev.jenever.compat.live;

import dev.jenever.compat.scenario.Home;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The real servers that sessions are kept on, as far as this machine has them. */
final class StoreServers implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final long STARTUP = 60_000_000_000L;

  private final Path directory;
  private final EmbeddedPostgres postgres;
  private final Map<String, Integer> ports = new HashMap<>();
  private final List<Process> processes = new ArrayList<>();

  private StoreServers() throws IOException {
    directory = Files.createTempDirectory(Home.of("target"), "stores");
    postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
  }

  static StoreServers start() throws IOException {
    StoreServers servers = new StoreServers();
    servers.memcached();
    servers.mariaDb();
    servers.mongoDb();
    return servers;
  }

  private void memcached() throws IOException {
    Optional<Path> program = installed("memcached");
    if (program.isPresent()) {
      int port = freePort();
      run("COMPAT_MEMCACHED", port, program.get() + " -l " + LOOPBACK + " -p " + port + " -u root");
    }
  }

  private void mariaDb() throws IOException {
    Optional<Path> program = installed("mariadbd");
    if (program.isPresent()) {
      int port = freePort();
      Path data = Files.createDirectory(directory.resolve("mariadb"));
      run(
          "COMPAT_MARIADB",
          port,
          program.get()
              + " --no-defaults --skip-grant-tables --skip-networking=0 --skip-log-bin --user=root"
              + " --bind-address="
              + LOOPBACK
              + " --port="
              + port
              + " --datadir="
              + data
              + " --socket="
              + data.resolve("s"));
    }
  }

  private void mongoDb() throws IOException {
    Path ferret = Home.of("../contrib-session/target/mongo-server");
    if (Files.isExecutable(ferret)) {
      int port = freePort();
      Path data = Files.createDirectory(directory.resolve("mongodb"));
      run("COMPAT_MONGO", port, ferret.toAbsolutePath() + " " + port + " " + data);
    }
  }

  private void run(String variable, int port, String command) throws IOException {
    File log = directory.resolve(variable + ".log").toFile();
    Process process =
        new ProcessBuilder(command.split(" "))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    processes.add(process);
    long deadline = System.nanoTime() + STARTUP;
    while (!answers(port)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IOException(command + " does not start: " + Files.readString(log.toPath()));
      }
      LockSupport.parkNanos(10_000_000);
    }
    ports.put(variable, port);
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Makes room of a name on each server, and returns where it is, as the apps look for it. */
  Map<String, String> room(String name) throws IOException, SQLException {
    Map<String, String> where = new HashMap<>();
    where.put("COMPAT_DIRECTORY", Files.createDirectory(directory.resolve(name)).toString());
    make(postgres.getJdbcUrl("postgres", "postgres"), name);
    where.put("COMPAT_POSTGRES", LOOPBACK + ":" + postgres.getPort() + "/" + name);
    if (ports.containsKey("COMPAT_MARIADB")) {
      String server = LOOPBACK + ":" + ports.get("COMPAT_MARIADB");
      make("jdbc:mariadb://" + server + "/?user=root", name);
      where.put("COMPAT_MARIADB", server + "/" + name);
    }
    if (ports.containsKey("COMPAT_MONGO")) {
      where.put("COMPAT_MONGO", LOOPBACK + ":" + ports.get("COMPAT_MONGO") + "/" + name);
    }
    if (ports.containsKey("COMPAT_MEMCACHED")) {
      where.put("COMPAT_MEMCACHED", LOOPBACK + ":" + ports.get("COMPAT_MEMCACHED"));
    }
    return where;
  }

  private static void make(String url, String database) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + database);
    }
  }

  private static Optional<Path> installed(String program) {
    String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
    return Stream.of(path.split(File.pathSeparator))
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    processes.forEach(Process::destroyForcibly);
    postgres.close();
  }
}
