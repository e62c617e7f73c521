package dev.jenever.contrib.session.redis;

import java.time.Duration;
import org.apache.commons.pool2.PooledObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionFactory;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;

/**
 * Makes connections, and asks those that have been idle whether they still work. One that was in
 * use a moment ago is not asked: that would double what a busy server has to do.
 */
final class FreshConnections extends ConnectionFactory {

  private static final Duration FRESH = Duration.ofSeconds(1);

  FreshConnections(HostAndPort server, JedisClientConfig config) {
    super(server, config);
  }

  @Override
  public boolean validateObject(PooledObject<Connection> pooled) {
    return pooled.getIdleDuration().compareTo(FRESH) < 0 || super.validateObject(pooled);
  }
}
