package dev.jenever.contrib.session.redis;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;

/** A client that is made when it is first needed, and tried again when it could not be made. */
final class LazyClient implements AutoCloseable {

  private final Supplier<UnifiedJedis> maker;
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable UnifiedJedis client;
  private boolean closed;

  LazyClient(Supplier<UnifiedJedis> maker) {
    this.maker = maker;
  }

  UnifiedJedis get() {
    UnifiedJedis made = client;
    return made == null ? make() : made;
  }

  private UnifiedJedis make() {
    making.lock();
    try {
      if (closed) {
        throw new IllegalStateException("the store is closed");
      }
      UnifiedJedis made = client == null ? maker.get() : client;
      client = made;
      return made;
    } finally {
      making.unlock();
    }
  }

  @Override
  public void close() {
    making.lock();
    try {
      closed = true;
      if (client != null) {
        client.close();
      }
    } finally {
      making.unlock();
    }
  }
}
