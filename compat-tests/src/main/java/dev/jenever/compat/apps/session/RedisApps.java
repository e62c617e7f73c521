package dev.jenever.compat.apps.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.Engine;
import dev.jenever.contrib.session.Options;
import dev.jenever.contrib.session.RecordStore;
import dev.jenever.contrib.session.Serializer;
import dev.jenever.contrib.session.Sessions;
import dev.jenever.contrib.session.redis.RedisStore;
import dev.jenever.http.SameSite;
import dev.jenever.middleware.Recovery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The twins of the apps in {@code session/redis.go}. */
public final class RedisApps {

  private static final Serializer GOB = Serializer.gob("time.Time", "map[string]interface {}");
  private static final byte[] SECRET = "secret".getBytes(UTF_8);

  private RedisApps() {}

  /** Returns the apps by name. */
  public static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("session-redis", RedisApps::redisDefault);
    apps.put("session-redis-options", RedisApps::redisOptions);
    apps.put("session-redis-encrypted", RedisApps::redisEncrypted);
    apps.put("session-redis-rotated", RedisApps::redisRotated);
    apps.put("session-redis-database", RedisApps::redisDatabase);
    apps.put("session-redis-prefix", RedisApps::redisPrefix);
    apps.put("session-redis-json", RedisApps::redisJson);
    apps.put("session-redis-long", RedisApps::redisLong);
    apps.put("session-redis-minute", RedisApps::redisMinute);
    apps.put("session-redis-many", RedisApps::redisMany);
    apps.put("session-redis-down", RedisApps::redisDown);
    return apps;
  }

  /** redisDefault: values in Redis, an id in the cookie. */
  private static Engine redisDefault() {
    return onRedis(redis -> redis.build(SECRET));
  }

  /** redisOptions: every option of the store. */
  private static Engine redisOptions() {
    return onRedis(
        redis ->
            redis
                .build(SECRET)
                .options(new Options("/do", "example.com", 3600, true, true, SameSite.LAX)));
  }

  /** redisEncrypted: the id is encrypted; what is in Redis is not. */
  private static Engine redisEncrypted() {
    return onRedis(redis -> redis.build(SECRET, "0123456789abcdef".getBytes(UTF_8)));
  }

  /** redisRotated: a new key in front of the old one; cookies are accepted at any age. */
  private static Engine redisRotated() {
    return onRedis(redis -> ageless(redis.build("new secret".getBytes(UTF_8), null, SECRET)));
  }

  /** redisDatabase: another database than the first. */
  private static Engine redisDatabase() {
    return onRedis("/1", redis -> redis.build(SECRET));
  }

  /** redisPrefix: keys of our own. */
  private static Engine redisPrefix() {
    return onRedis(redis -> redis.keyPrefix("shop_").build(SECRET));
  }

  /** redisJSON: values as JSON. */
  private static Engine redisJson() {
    return onRedis(redis -> redis.serializer(Serializer.json()).build(SECRET));
  }

  /** redisLong: sessions of any length. */
  private static Engine redisLong() {
    return onRedis(redis -> redis.maxLength(0).build(SECRET));
  }

  /** redisMinute: sessions and their cookies last for a minute. */
  private static Engine redisMinute() {
    return onRedis(redis -> redis.build(SECRET).maxAge(60));
  }

  /** redisMany: two sessions in one store. */
  private static Engine redisMany() {
    return withRedis(
        address -> {
          RecordStore store = redis(address).build(SECRET);
          Engine r = Engine.create();
          r.use(Recovery.withWriter(null), Sessions.many(List.of("a", "b"), store));
          r.get("/do", new SessionLab());
          return r;
        });
  }

  /** redisDown: Redis was there when the store was made, and is gone. */
  private static Engine redisDown() {
    return SessionApps.single(
        "mysession", ageless(redis("127.0.0.1:1").connectLater().build(SECRET)));
  }

  private static RecordStore ageless(RecordStore store) {
    store.maxAge(0);
    return store.options(store.options().withMaxAge(3600));
  }

  private static RedisStore.Builder redis(String address) {
    return RedisStore.builder("redis://" + address).poolSize(10).serializer(GOB);
  }

  private static Engine onRedis(Function<RedisStore.Builder, RecordStore> open) {
    return onRedis("", open);
  }

  /** onRedis is an app with one session in Redis, that shows and changes what is there. */
  private static Engine onRedis(String database, Function<RedisStore.Builder, RecordStore> open) {
    return withRedis(
        address -> {
          Engine r = SessionApps.single("mysession", open.apply(redis(address + database)));
          RedisEntries.routes(r.group("/redis"), "redis://" + address + database);
          return r;
        });
  }

  /** withRedis makes an app when there is a Redis for it. */
  private static Engine withRedis(Function<String, Engine> app) {
    return address()
        .map(app)
        .orElseGet(() -> refusing("COMPAT_REDIS does not say where a Redis is"));
  }

  static Engine refusing(String reason) {
    Engine r = Engine.create();
    r.noRoute(c -> c.string(503, "%s", reason));
    return r;
  }

  /** Returns where Redis is: what the environment says, or the tests. */
  private static Optional<String> address() {
    return Optional.ofNullable(System.getProperty("compat.redis", System.getenv("COMPAT_REDIS")));
  }
}
