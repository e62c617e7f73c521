package dev.jenever.internal.undertow;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The connections of a server that have carried requests, and whether the server is stopping. */
final class Lifecycle {

  /** A connection that has carried a request. */
  interface Connection {

    /** Closes when the requests in flight are done; called once the server is stopping. */
    void drain();

    /** Closes now, which cancels the requests in flight. */
    void abort();
  }

  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final Lock lock = new ReentrantLock();
  private final Condition allClosed = lock.newCondition();
  private volatile boolean stopping;

  boolean isStopping() {
    return stopping;
  }

  /** From now on no connection is kept for another request. */
  void beginStop() {
    stopping = true;
  }

  void opened(Connection connection) {
    connections.add(connection);
    if (stopping) {
      connection.drain();
    }
  }

  void closed(Connection connection) {
    connections.remove(connection);
    if (stopping) {
      lock.lock();
      try {
        allClosed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /** Asks all connections to finish, and waits until they have; false when some have not. */
  boolean drain(long nanos) {
    connections.forEach(Connection::drain);
    long left = nanos;
    boolean interrupted = false;
    lock.lock();
    try {
      while (!connections.isEmpty() && left > 0 && !interrupted) {
        // Looks again now and then: a connection may have been opened in between.
        long slice = Math.min(left, TimeUnit.MILLISECONDS.toNanos(100));
        left -= slice - Math.max(0, allClosed.awaitNanos(slice));
      }
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      lock.unlock();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return connections.isEmpty();
  }

  /** Closes what is left. */
  void abort() {
    connections.forEach(Connection::abort);
  }
}
