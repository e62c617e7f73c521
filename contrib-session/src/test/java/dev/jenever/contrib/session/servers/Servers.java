package dev.jenever.contrib.session.servers;

import static dev.jenever.contrib.session.servers.ServerProcess.freePort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redis.embedded.core.ExecutableProvider;

/** Starts the real servers that tests need, each on a free port of the loopback address. */
public final class Servers {

  private static final String LOOPBACK = "127.0.0.1";
  private static final List<String> CLUSTER =
      List.of("--cluster-enabled", "yes", "--cluster-require-full-coverage", "yes");

  private Servers() {}

  /** Starts the Redis that comes as a test dependency. */
  public static ServerProcess redis(String... options) {
    return redis(freePort(), options);
  }

  private static ServerProcess redis(int port, String... options) {
    Path directory = directory("redis");
    List<String> command =
        new ArrayList<>(List.of(Redis.BINARY.toString(), "--port", Integer.toString(port)));
    command.addAll(List.of("--bind", LOOPBACK, "--save", ""));
    command.addAll(List.of(options));
    return ServerProcess.start(port, directory, command);
  }

  /** Starts the installed Redis, which speaks TLS, with the certificate of a test. */
  public static ServerProcess redisWithTls(TestCertificate certificate, String... options) {
    return redisWithTls(freePort(), certificate, List.of(options));
  }

  private static ServerProcess redisWithTls(
      int port, TestCertificate certificate, List<String> options) {
    Path directory = directory("redis-tls");
    List<String> command = new ArrayList<>(List.of(installedRedis()));
    command.addAll(tls(port, certificate, directory));
    command.addAll(List.of("--save", ""));
    command.addAll(options);
    return ServerProcess.start(port, directory, command);
  }

  private static String installedRedis() {
    return Installed.program("redis-server", "the package redis-server has it").toString();
  }

  private static List<String> tls(int port, TestCertificate certificate, Path directory) {
    List<String> options = new ArrayList<>(List.of("--port", "0", "--bind", LOOPBACK));
    options.addAll(List.of("--tls-port", "" + port));
    options.addAll(List.of("--tls-cert-file", certificate.pem(directory).toString()));
    options.addAll(List.of("--tls-key-file", certificate.keyPem(directory).toString()));
    options.addAll(List.of("--tls-ca-cert-file", certificate.pem(directory).toString()));
    options.addAll(List.of("--tls-auth-clients", "no"));
    return options;
  }

  /** Starts a server that is to become part of a cluster, and speaks TLS with all. */
  public static ServerProcess clusterNodeWithTls(TestCertificate certificate, String... options) {
    List<String> all = new ArrayList<>(CLUSTER);
    all.addAll(List.of("--tls-cluster", "yes"));
    all.addAll(List.of(options));
    return redisWithTls(clusterPort(), certificate, all);
  }

  /** Starts one Sentinel that watches a master under the name {@code sessions}. */
  public static ServerProcess sentinel(int masterPort) throws IOException {
    int port = freePort();
    Path directory = directory("sentinel");
    Path config = watching(masterPort, "", directory);
    List<String> command =
        List.of(Redis.BINARY.toString(), "" + config, "--sentinel", "--port", "" + port);
    return ServerProcess.start(port, directory, command);
  }

  /** Starts one Sentinel that speaks TLS with all, and watches a master that has a password. */
  public static ServerProcess sentinelWithTls(
      TestCertificate certificate, int masterPort, String password) throws IOException {
    int port = freePort();
    Path directory = directory("sentinel-tls");
    Path config = watching(masterPort, "sentinel auth-pass sessions " + password, directory);
    List<String> command = new ArrayList<>(List.of(installedRedis(), "" + config, "--sentinel"));
    command.addAll(tls(port, certificate, directory));
    command.addAll(List.of("--tls-replication", "yes"));
    return ServerProcess.start(port, directory, command);
  }

  private static Path watching(int masterPort, String more, Path directory) throws IOException {
    return Files.writeString(
        directory.resolve("sentinel.conf"),
        """
        bind 127.0.0.1
        sentinel monitor sessions 127.0.0.1 %d 1
        sentinel down-after-milliseconds sessions 500
        sentinel failover-timeout sessions 3000
        %s
        """
            .formatted(masterPort, more));
  }

  /** Starts a server that is to become part of a cluster. */
  public static ServerProcess clusterNode() {
    return redis(clusterPort(), CLUSTER.toArray(String[]::new));
  }

  /** The bus of a node is 10,000 above its port. */
  private static int clusterPort() {
    int port = 0;
    while (port == 0 || port > 55_000) {
      port = freePort();
    }
    return port;
  }

  /** Starts the installed Memcached. */
  public static ServerProcess memcached() {
    Path program = Installed.program("memcached", "the package memcached has it");
    int port = freePort();
    return ServerProcess.start(
        port,
        directory("memcached"),
        List.of(program.toString(), "-l", LOOPBACK, "-p", "" + port, "-U", "0", "-u", "root"));
  }

  /** Starts the installed MariaDB, without passwords. */
  public static ServerProcess mariaDb(String... options) {
    Path program = Installed.program("mariadbd", "the package mariadb-server-core has it");
    int port = freePort();
    Path directory = directory("mariadb");
    List<String> command = new ArrayList<>(List.of(program.toString(), "--no-defaults"));
    command.addAll(List.of("--skip-grant-tables", "--skip-networking=0", "--port=" + port));
    command.addAll(List.of("--bind-address=" + LOOPBACK, "--datadir=" + directory));
    command.addAll(List.of("--socket=" + directory.resolve("s"), "--user=root"));
    command.addAll(List.of("--innodb-flush-log-at-trx-commit=0", "--skip-log-bin"));
    command.addAll(List.of(options));
    return ServerProcess.start(port, directory, command);
  }

  /** Starts the MongoDB that is installed, or the FerretDB that the build of the tests has made. */
  public static ServerProcess mongoDb() {
    int port = freePort();
    Path directory = directory("mongodb");
    Optional<Path> mongod = Installed.onPath("mongod");
    if (mongod.isPresent()) {
      return ServerProcess.start(
          port,
          directory,
          List.of(mongod.get().toString(), "--port", "" + port, "--dbpath", "" + directory));
    }
    Path ferret = Path.of(System.getProperty("mongo.server", "target/mongo-server"));
    if (!Files.isExecutable(ferret)) {
      throw Installed.absent(
          "neither mongod is installed nor is there "
              + ferret
              + ": contrib-session/src/test/go/mongo-server/build makes it");
    }
    return ServerProcess.start(
        port,
        directory,
        List.of(ferret.toAbsolutePath().toString(), "" + port, directory.toString()));
  }

  /**
   * Returns the URL of a MongoDB. MongoDB changes a document in one step; FerretDB 1 looks for it
   * first and changes it then, so it is asked over one connection.
   */
  public static String mongoUrl(ServerProcess server) {
    boolean real = Installed.onPath("mongod").isPresent();
    return "mongodb://127.0.0.1:" + server.port() + (real ? "" : "/?maxPoolSize=1");
  }

  /** Starts the PostgreSQL that comes as a test dependency. */
  public static EmbeddedPostgres postgres() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path directory(String server) {
    try {
      return Files.createTempDirectory(
          Files.createDirectories(Path.of("target/servers").toAbsolutePath()), server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Redis {
    static final Path BINARY = binary();

    private static Path binary() {
      try {
        return ExecutableProvider.newJarResourceProvider().get().toPath();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
