package dev.jenever.contrib.jwt;

/** The client of Redis, which only those need who keep tokens there. */
final class Jedis {

  private Jedis() {}

  /** Says which artifact is missing, if it is. */
  static void require() {
    require("redis.clients.jedis.UnifiedJedis");
  }

  static void require(String type) {
    try {
      Class.forName(type, false, Jedis.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "enableRedisStore: there is no "
              + type
              + " (expected: redis.clients:jedis:8.0.2 among the dependencies)",
          e);
    }
  }
}
