package dev.jenever.contrib.session.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jenever.contrib.session.RecordStore;
import dev.jenever.contrib.session.StoreUnavailableException;
import dev.jenever.contrib.session.servers.Counting;
import dev.jenever.contrib.session.servers.ServerProcess;
import dev.jenever.contrib.session.servers.Servers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisConnectionException;

class RedisTopologyTest {

  private static final byte[] KEY = "secret".getBytes(UTF_8);

  @Test
  void aMasterIsFoundThroughSentinelAndSoIsItsSuccessor() throws Exception {
    try (ServerProcess master = Servers.redis();
        ServerProcess replica = Servers.redis("--replicaof", "127.0.0.1", "" + master.port());
        ServerProcess sentinel = Servers.sentinel(master.port());
        Jedis watch = new Jedis("127.0.0.1", sentinel.port())) {
      String url = "redis-sentinel://127.0.0.1:" + sentinel.port() + "#sessions";
      try (RecordStore store = RedisStore.create(url, KEY)) {
        Counting counting = new Counting(store);
        assertThat(counting.count(4, 100)).isEqualTo(100);

        ClusterOfNodes.await(() -> !watch.sentinelReplicas("sessions").isEmpty());
        ClusterOfNodes.await(() -> replication(replica).contains("master_link_status:up"));
        master.kill();
        ClusterOfNodes.await(() -> replication(replica).contains("role:master"));
        ClusterOfNodes.await(() -> counting.isServed());

        assertThat(counting.count(4, 100)).isEqualTo(100);
      }
    }
  }

  @Test
  void aMasterThatSentinelDoesNotKnowIsNamed() throws Exception {
    try (ServerProcess master = Servers.redis();
        ServerProcess sentinel = Servers.sentinel(master.port())) {
      String url = "redis-sentinel://127.0.0.1:" + sentinel.port() + "#others";

      assertThatExceptionOfType(StoreUnavailableException.class)
          .isThrownBy(() -> RedisStore.create(url, KEY))
          .withMessageContaining("Redis at 127.0.0.1:" + sentinel.port())
          .withMessageContaining("others");
    }
  }

  @Test
  void sessionsSpreadOverACluster() throws Exception {
    List<ServerProcess> nodes = Stream.generate(Servers::clusterNode).limit(3).toList();
    try {
      ClusterOfNodes cluster =
          new ClusterOfNodes(nodes, DefaultJedisClientConfig.builder().build());
      cluster.join();
      String url = "redis-cluster://127.0.0.1:" + nodes.get(0).port();
      try (RecordStore store = RedisStore.create(url, KEY)) {
        assertThat(new Counting(store).count(40, 1_000)).isEqualTo(1_000);
      }
      cluster.looksThatAllHaveSessions();
    } finally {
      nodes.forEach(ServerProcess::close);
    }
  }

  private static String replication(ServerProcess server) {
    try (Jedis redis = new Jedis("127.0.0.1", server.port())) {
      return redis.info("replication");
    } catch (JedisConnectionException e) {
      return ""; // a server that changes its role hangs up on everybody
    }
  }
}
