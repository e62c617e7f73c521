package dev.jenever.contrib.session.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jenever.contrib.session.RecordStore;
import dev.jenever.contrib.session.StoreUnavailableException;
import dev.jenever.contrib.session.servers.Counting;
import dev.jenever.contrib.session.servers.ServerProcess;
import dev.jenever.contrib.session.servers.Servers;
import dev.jenever.contrib.session.servers.TestCertificate;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;

/** TLS, passwords and users of a real Redis. */
class RedisTlsTest {

  private static final byte[] KEY = "secret".getBytes(UTF_8);

  @TempDir private static Path directory;
  private static TestCertificate certificate;
  private static ServerProcess server;

  @BeforeAll
  static void start() throws Exception {
    certificate = TestCertificate.make(directory);
    server =
        Servers.redisWithTls(
            certificate,
            ("--requirepass p@ss --user austin on >secret ~session_*"
                    // what the store asks for, and nothing else
                    + " -@all +ping +get +set +setex +del +eval")
                .split(" "));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static RedisStore.Builder builder(String credentials) throws Exception {
    return RedisStore.builder("rediss://" + credentials + "@127.0.0.1:" + server.port())
        .sslContext(certificate.trusting());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {":p%40ss", "default:p%40ss", "austin:secret"})
  void sessionsAreKeptThroughTls(String credentials) throws Exception {
    try (RecordStore store = builder(credentials).build(KEY)) {
      assertThat(new Counting(store).count(10, 500)).isEqualTo(500);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    ":wrong, WRONGPASS invalid username-password pair or user is disabled.",
    "austin:wrong, WRONGPASS invalid username-password pair or user is disabled.",
    "nobody:secret, WRONGPASS invalid username-password pair or user is disabled.",
  })
  void wrongPasswordsAreNamedAndNotShown(String credentials, String reason) throws Exception {
    RedisStore.Builder builder = builder(credentials);

    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> builder.build(KEY))
        .withMessage("Redis at 127.0.0.1:" + server.port() + ": " + reason);
  }

  @Test
  void noPasswordIsNamed() throws Exception {
    RedisStore.Builder builder =
        RedisStore.builder("rediss://127.0.0.1:" + server.port())
            .sslContext(certificate.trusting());

    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> builder.build(KEY))
        .withMessageContaining("NOAUTH");
  }

  @Test
  void aUserWhoMayNotIsNamed() throws Exception {
    RedisStore.Builder builder = builder("austin:secret").keyPrefix("other_");

    try (RecordStore store = builder.build(KEY)) {
      assertThat(new Counting(store).isServed()).isFalse();
    }
  }

  @Test
  void aCertificateThatNobodyKnowsIsRefused() {
    String url = "rediss://:p%40ss@127.0.0.1:" + server.port();

    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> RedisStore.create(url, KEY))
        .withMessageStartingWith("Redis at 127.0.0.1:" + server.port() + ": ")
        .withMessageContaining("unable to find valid certification path");
  }

  @Test
  void aCertificateOfAnotherHostIsRefused() throws Exception {
    RedisStore.Builder builder =
        RedisStore.builder("rediss://:p%40ss@localhost:" + server.port())
            .sslContext(certificate.trusting());

    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> builder.build(KEY))
        .withMessageContaining("No name matching localhost found");
  }

  @Test
  void whoSpeaksWithoutTlsIsNotServed() {
    String url = "redis://:p%40ss@127.0.0.1:" + server.port();

    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> RedisStore.create(url, KEY))
        .withMessageStartingWith("Redis at 127.0.0.1:" + server.port() + ": ");
  }

  @Test
  void aCertificateOfTheClientIsShown() throws Exception {
    try (ServerProcess strict = Servers.redisWithTls(certificate, "--tls-auth-clients", "yes")) {
      String url = "rediss://127.0.0.1:" + strict.port();
      try (RecordStore store =
          RedisStore.builder(url).sslContext(certificate.trustingAndShowing()).build(KEY)) {
        assertThat(new Counting(store).count(2, 20)).isEqualTo(20);
      }

      RedisStore.Builder without = RedisStore.builder(url).sslContext(certificate.trusting());
      assertThatExceptionOfType(StoreUnavailableException.class)
          .isThrownBy(() -> without.build(KEY));
    }
  }

  @Test
  void aClusterIsReachedThroughTls() throws Exception {
    List<ServerProcess> nodes =
        Stream.generate(() -> Servers.clusterNodeWithTls(certificate, "--requirepass", "secret"))
            .limit(3)
            .toList();
    try {
      ClusterOfNodes cluster = new ClusterOfNodes(nodes, trusting().password("secret").build());
      cluster.join();
      String url = "rediss-cluster://:secret@127.0.0.1:" + nodes.get(0).port();
      try (RecordStore store =
          RedisStore.builder(url).sslContext(certificate.trusting()).build(KEY)) {
        assertThat(new Counting(store).count(40, 400)).isEqualTo(400);
      }
      cluster.looksThatAllHaveSessions();
    } finally {
      nodes.forEach(ServerProcess::close);
    }
  }

  @Test
  void aMasterIsFoundThroughTlsAndSoIsItsSuccessor() throws Exception {
    String[] options = "--tls-replication yes --requirepass secret --masterauth secret".split(" ");
    try (ServerProcess master = Servers.redisWithTls(certificate, options);
        ServerProcess replica = Servers.redisWithTls(certificate, options);
        Jedis follower = new Jedis(at(replica), trusting().password("secret").build());
        ServerProcess sentinel = Servers.sentinelWithTls(certificate, master.port(), "secret");
        Jedis watch = new Jedis(at(sentinel), trusting().build())) {
      follower.replicaof("127.0.0.1", master.port());
      ClusterOfNodes.await(() -> !watch.sentinelReplicas("sessions").isEmpty());
      String url = "rediss-sentinel://:secret@127.0.0.1:" + sentinel.port() + "#sessions";
      try (RecordStore store =
          RedisStore.builder(url).sslContext(certificate.trusting()).build(KEY)) {
        Counting counting = new Counting(store);
        assertThat(counting.count(4, 100)).isEqualTo(100);

        master.kill();
        ClusterOfNodes.await(
            () ->
                watch
                    .sentinelGetMasterAddrByName("sessions")
                    .equals(List.of("127.0.0.1", "" + replica.port())));
        ClusterOfNodes.await(counting::isServed);

        assertThat(counting.count(4, 100)).isEqualTo(100);
      }
    }
  }

  @Test
  void aSentinelThatNobodyKnowsIsRefused() throws Exception {
    try (ServerProcess sentinel = Servers.sentinelWithTls(certificate, server.port(), "p@ss")) {
      String url = "rediss-sentinel://:p%40ss@127.0.0.1:" + sentinel.port() + "#sessions";

      assertThatExceptionOfType(StoreUnavailableException.class)
          .isThrownBy(() -> RedisStore.create(url, KEY))
          .withMessageStartingWith("Redis at 127.0.0.1:" + sentinel.port() + ": ");
    }
  }

  @SuppressWarnings("deprecation") // as in the store
  private static DefaultJedisClientConfig.Builder trusting() throws Exception {
    return DefaultJedisClientConfig.builder()
        .ssl(true)
        .sslSocketFactory(certificate.trusting().getSocketFactory());
  }

  private static HostAndPort at(ServerProcess server) {
    return new HostAndPort("127.0.0.1", server.port());
  }

  @Test
  void trustIsForTlsOnly() throws Exception {
    RedisStore.Builder builder =
        RedisStore.builder("redis://127.0.0.1").sslContext(certificate.trusting());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.build(KEY))
        .withMessage("sslContext: for redis:// (expected: rediss://)");
  }
}
