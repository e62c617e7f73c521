/**
 * Sessions in Redis, in the format of {@code boj/redistore}: one server, Sentinel or Cluster.
 *
 * <pre>{@code
 * RecordStore store = RedisStore.create("redis://localhost:6379", "secret".getBytes(UTF_8));
 * r.use(Sessions.of("mysession", store));
 * }</pre>
 *
 * <p>Needs {@code redis.clients:jedis}.
 */
@NullMarked
package dev.jenever.contrib.session.redis;

import org.jspecify.annotations.NullMarked;
