package dev.jenever.contrib.jwt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClusterClient;
import redis.embedded.RedisServer;

/** Refresh tokens in a real cluster: three masters, and a replica of the first. */
class RedisClusterTest {

  private static final int MASTERS = 3;
  private static final int SLOTS = 16384;

  @TempDir private static Path directory;
  private static final List<RedisServer> SERVERS = new ArrayList<>();
  private static final List<Integer> PORTS = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    for (int i = 0; i <= MASTERS; i++) {
      int port = freePort();
      RedisServer server =
          RedisServer.newRedisServer()
              .bind("127.0.0.1")
              .port(port)
              .setting("save \"\"")
              .setting("daemonize no")
              .setting("cluster-enabled yes")
              .setting("cluster-node-timeout 5000")
              .setting("dir " + Files.createDirectory(directory.resolve("node" + i)))
              .build();
      server.start();
      SERVERS.add(server);
      PORTS.add(port);
    }
    join();
  }

  /** The bus of a node is 10,000 above its port. */
  private static int freePort() throws IOException {
    int port = 0;
    while (port == 0 || port > 55_000) {
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
    }
    return port;
  }

  private static void join() {
    int share = SLOTS / MASTERS + 1;
    for (int i = 0; i < PORTS.size(); i++) {
      try (Jedis node = node(i)) {
        for (int slot = i * share; slot < Math.min(SLOTS, (i + 1) * share); slot++) {
          node.clusterAddSlots(slot);
        }
        node.clusterMeet("127.0.0.1", PORTS.get(0));
      }
    }
    for (int i = 0; i < PORTS.size(); i++) {
      try (Jedis node = node(i)) {
        await(
            () ->
                node.clusterInfo().contains("cluster_state:ok")
                    && node.clusterInfo().contains("cluster_known_nodes:" + PORTS.size()));
      }
    }
    try (Jedis first = node(0);
        Jedis replica = node(MASTERS)) {
      replica.clusterReplicate(first.clusterMyId());
      await(() -> replica.info("replication").contains("master_link_status:up"));
      await(() -> first.info("replication").contains("state=online"));
    }
  }

  private static Jedis node(int index) {
    return new Jedis("127.0.0.1", PORTS.get(index));
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waiting for the cluster").isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    for (RedisServer server : SERVERS) {
      server.stop();
    }
  }

  private static RedisClusterClient client() {
    return RedisClusterClient.create(new HostAndPort("127.0.0.1", PORTS.get(0)));
  }

  @Test
  void tokensOfAllNodesAreCountedAndCleanedUp() {
    try (RedisClusterClient client = client();
        RedisRefreshTokenStore store = new RedisRefreshTokenStore(client, "tokens:")) {
      for (int i = 0; i < 300; i++) {
        store.set("good" + i, "ann", Instant.now().plusSeconds(600));
      }
      for (int i = 0; i < 30; i++) {
        // over, though Redis has not been told so
        client.set(
            "tokens:over" + i,
            "{\"user_data\":\"ann\",\"expiry\":\"2020-01-01T00:00:00Z\","
                + "\"created\":\"2019-01-01T00:00:00Z\"}");
      }
      client.set("other", "of somebody else");

      for (int i = 0; i < MASTERS; i++) {
        try (Jedis node = node(i)) {
          assertThat(node.dbSize()).as("keys on node " + i).isBetween(50L, 200L);
        }
      }
      assertThat(store.count()).isEqualTo(330);
      assertThat(store.cleanup()).isEqualTo(30);
      assertThat(store.count()).isEqualTo(300);
      assertThat(client.get("other")).isEqualTo("of somebody else");
      assertThat(store.delete("good7")).isTrue();
      assertThat(store.get("good8")).isEqualTo("ann");
    }
  }

  @Test
  void aTokenIsGoodOnceInAClusterToo() {
    try (RedisClusterClient client = client();
        RedisRefreshTokenStore store = new RedisRefreshTokenStore(client, "once:")) {
      Instant later = Instant.now().plusSeconds(600);
      store.set("first", "ann", later);

      assertThat(store.rotate("first", "second", "ann", later)).isTrue();
      assertThat(store.rotate("first", "third", "ann", later)).isFalse();
      assertThat(store.wasUsed("first")).isTrue();
      store.revokeSuccessor("first");
      assertThat(store.count()).isZero();
    }
  }
}
