package dev.jenever.compat.apps.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.Context;
import dev.jenever.RouterGroup;
import dev.jenever.contrib.session.Sessions;
import dev.jenever.contrib.session.gob.Gob;
import dev.jenever.contrib.session.gob.GobException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/** entries are routes to what is in Redis for the session of a request. */
final class RedisEntries {

  private RedisEntries() {}

  static void routes(RouterGroup r, String url) {
    UnifiedJedis redis = RedisClient.create(url);
    r.get("/text", c -> c.string(200, "%s", new String(value(redis, c), UTF_8)));
    r.get("/hex", c -> c.string(200, HexFormat.of().formatHex(value(redis, c))));
    r.get("/gob", c -> c.string(200, "%s", shown(value(redis, c))));
    r.get("/life", c -> c.string(200, "%s", rounded(redis.ttl(key(c)))));
    r.get(
        "/set",
        c -> {
          redis.set(key(c), HexFormat.of().parseHex(c.query("hex")));
          c.string(200, "ok");
        });
    r.get("/delete", c -> c.string(200, Long.toString(redis.del(key(c)))));
  }

  private static byte[] value(UnifiedJedis redis, Context c) {
    byte[] value = redis.get(key(c));
    return value == null ? new byte[0] : value;
  }

  private static byte[] key(Context c) {
    return (c.defaultQuery("prefix", "session_") + Sessions.get(c).id()).getBytes(UTF_8);
  }

  private static String shown(byte[] value) {
    try {
      return Gob.decode(value).entrySet().stream()
          .map(entry -> Shown.of(entry.getKey()) + ": " + Shown.of(entry.getValue()))
          .sorted()
          .collect(Collectors.joining(", ", "{", "} ok"));
    } catch (GobException e) {
      return " " + e.getMessage();
    }
  }

  /** The second may have changed since. */
  private static String rounded(long seconds) {
    return Long.toString((seconds + 2) / 10 * 10);
  }
}
