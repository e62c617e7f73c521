package dev.jenever.contrib.jwt.store;

import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;
import redis.clients.jedis.UnifiedJedis;

/** Makes clients of Redis. */
final class RedisClients {

  private RedisClients() {}

  static UnifiedJedis connect(RedisConfig config) {
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(config.poolSize());
    pool.setMaxIdle(config.poolSize());
    pool.setMinEvictableIdleDuration(config.connMaxIdleTime());
    pool.setMaxWait(config.timeout());
    // after an outage no request should pay for a connection that has died; refreshes are rare
    pool.setTestOnBorrow(true);
    return RedisClient.builder()
        .hostAndPort(new HostAndPort(config.host(), config.port()))
        .clientConfig(client(config))
        .poolConfig(pool)
        .build();
  }

  private static JedisClientConfig client(RedisConfig config) {
    int patience = Math.toIntExact(config.timeout().toMillis());
    DefaultJedisClientConfig.Builder client =
        DefaultJedisClientConfig.builder()
            .database(config.db())
            .connectionTimeoutMillis(patience)
            .socketTimeoutMillis(patience);
    if (!config.user().isEmpty()) {
      client.user(config.user());
    }
    if (!config.password().isEmpty()) {
      client.password(config.password());
    }
    if (config.tls()) {
      client.sslOptions(SslOptions.builder().sslVerifyMode(SslVerifyMode.FULL).build());
    }
    return client.build();
  }
}
