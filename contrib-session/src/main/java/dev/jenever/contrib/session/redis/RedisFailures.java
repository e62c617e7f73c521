package dev.jenever.contrib.session.redis;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.NoSuchElementException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Says in one line why Redis has not done what it was asked for.
 *
 * @param where the servers
 * @param limits what the settings allow, for the messages
 */
record RedisFailures(String where, Limits limits) {

  /** How many connections there may be, and how long they may take. */
  record Limits(int poolSize, Duration timeout) {}

  IOException explain(JedisException failure) {
    return new IOException("Redis at " + where + ": " + reason(failure), failure);
  }

  private String reason(JedisException failure) {
    if (failure.getCause() instanceof NoSuchElementException) {
      return "none of the %d connections became free within %d ms (see poolSize and timeout)"
          .formatted(limits.poolSize, limits.timeout.toMillis());
    }
    Throwable root = root(failure);
    if (root instanceof SocketTimeoutException) {
      return "no answer within " + limits.timeout.toMillis() + " ms (see timeout)";
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }

  /** A connection that was tried at several addresses has what went wrong beside it, not below. */
  private static Throwable root(Throwable failure) {
    if (failure.getCause() != null) {
      return root(failure.getCause());
    }
    Throwable[] tries = failure.getSuppressed();
    return tries.length == 0 ? failure : root(tries[tries.length - 1]);
  }
}
