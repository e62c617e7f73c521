package dev.jenever.contrib.session.redis;

import java.time.Duration;

/** Clients and records as a store would make them. */
final class Clients {

  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private Clients() {}

  static LazyClient of(String url) {
    RedisClients clients = new RedisClients(RedisUrl.parse(url), 8, TIMEOUT, null);
    return new LazyClient(clients::make);
  }

  static RedisRecords records(LazyClient client, String prefix, Duration browserSessionLife) {
    RedisFailures failures = new RedisFailures("test", new RedisFailures.Limits(8, TIMEOUT));
    return new RedisRecords(client, failures, prefix, browserSessionLife);
  }
}
