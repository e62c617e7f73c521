package dev.jenever.contrib.session.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.contrib.session.servers.ServerProcess;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;

/** Servers that become a cluster, each with its share of the slots. */
record ClusterOfNodes(List<ServerProcess> nodes, JedisClientConfig config) {

  private static final int SLOTS = 16384;

  void join() {
    int share = SLOTS / nodes.size() + 1;
    for (int i = 0; i < nodes.size(); i++) {
      try (Jedis redis = connect(nodes.get(i))) {
        for (int slot = i * share; slot < Math.min(SLOTS, (i + 1) * share); slot++) {
          redis.clusterAddSlots(slot);
        }
        redis.clusterMeet("127.0.0.1", nodes.get(0).port());
      }
    }
    for (ServerProcess node : nodes) {
      try (Jedis redis = connect(node)) {
        await(
            () ->
                redis.clusterInfo().contains("cluster_state:ok")
                    && redis.clusterInfo().contains("cluster_known_nodes:" + nodes.size()));
      }
    }
  }

  /** Looks that each node has a share of the sessions. */
  void looksThatAllHaveSessions() {
    for (ServerProcess node : nodes) {
      try (Jedis redis = connect(node)) {
        assertThat(redis.dbSize()).as("sessions on one of the nodes").isPositive();
      }
    }
  }

  private Jedis connect(ServerProcess node) {
    return new Jedis(new HostAndPort("127.0.0.1", node.port()), config);
  }

  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waiting for the servers").isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
    }
  }
}
