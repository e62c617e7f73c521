package dev.jenever.contrib.session.internal.client;

import dev.jenever.contrib.session.CookieStore;
import dev.jenever.contrib.session.memcached.MemcachedStore;
import dev.jenever.contrib.session.redis.RedisStore;
import java.util.function.Function;

/** Makes stores, in a class loader that knows no client. */
public final class WithoutClients implements Function<String, Object> {

  @Override
  public Object apply(String store) {
    byte[] key = {1};
    return switch (store) {
      case "redis" -> RedisStore.create("redis://127.0.0.1", key);
      case "memcached" -> MemcachedStore.create("127.0.0.1:11211", key);
      default -> CookieStore.create(key);
    };
  }
}
