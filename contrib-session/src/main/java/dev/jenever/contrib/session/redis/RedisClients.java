package dev.jenever.contrib.session.redis;

import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.providers.PooledConnectionProvider;

/** Makes the client that a URL asks for. */
record RedisClients(RedisUrl url, int poolSize, Duration timeout, @Nullable SSLContext sslContext) {

  private static final Duration IDLE = Duration.ofSeconds(240);

  UnifiedJedis make() {
    return switch (url.mode()) {
      case SINGLE -> single();
      case SENTINEL -> sentinel();
      case CLUSTER -> cluster();
    };
  }

  private UnifiedJedis single() {
    FreshConnections connections = new FreshConnections(url.nodes().get(0), config().build());
    return RedisClient.builder()
        .connectionProvider(new PooledConnectionProvider(connections, pool()))
        .build();
  }

  private UnifiedJedis sentinel() {
    return RedisSentinelClient.builder()
        .masterName(url.master())
        .sentinels(Set.copyOf(url.nodes()))
        .clientConfig(config().build())
        .sentinelClientConfig(sentinelConfig())
        .poolConfig(pool())
        .build();
  }

  private UnifiedJedis cluster() {
    return RedisClusterClient.builder()
        .nodes(Set.copyOf(url.nodes()))
        .clientConfig(config().build())
        .poolConfig(pool())
        .maxTotalRetriesDuration(timeout)
        .build();
  }

  private DefaultJedisClientConfig.Builder config() {
    return connecting().user(url.user()).password(url.password()).database(url.database());
  }

  private JedisClientConfig sentinelConfig() {
    return connecting().build();
  }

  /**
   * How all servers are connected to. Names of hosts are looked at, whoever says what is trusted.
   */
  @SuppressWarnings("deprecation") // what replaces these reads its files for each connection anew
  private DefaultJedisClientConfig.Builder connecting() {
    return DefaultJedisClientConfig.builder()
        .ssl(url.tls())
        .sslSocketFactory(sslContext == null ? null : sslContext.getSocketFactory())
        .connectionTimeoutMillis(millis())
        .socketTimeoutMillis(millis());
  }

  private int millis() {
    return (int) Math.min(timeout.toMillis(), Integer.MAX_VALUE);
  }

  private ConnectionPoolConfig pool() {
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(poolSize);
    pool.setMaxIdle(poolSize);
    pool.setMaxWait(timeout);
    pool.setTestOnBorrow(true);
    pool.setMinEvictableIdleDuration(IDLE);
    pool.setJmxEnabled(false);
    return pool;
  }
}
