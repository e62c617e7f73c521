package dev.jenever.internal.undertow;

import dev.jenever.http.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Hears that the client of one request has gone, from when somebody asks. */
final class ClientWatch implements Cancellation {

  private final Lock lock = new ReentrantLock();
  private final List<Runnable> actions = new ArrayList<>();
  private volatile boolean cancelled;
  private volatile boolean ended;

  @Override
  public boolean isCancelled() {
    return cancelled;
  }

  @Override
  public void onCancel(Runnable action) {
    if (!keep(action)) {
      action.run();
    }
  }

  private boolean keep(Runnable action) {
    lock.lock();
    try {
      if (!cancelled && !ended) {
        actions.add(action);
      }
      return !cancelled;
    } finally {
      lock.unlock();
    }
  }

  /** Cancels the request, unless it has ended. */
  void cancel() {
    List<Runnable> due;
    lock.lock();
    try {
      if (ended || cancelled) {
        return;
      }
      cancelled = true;
      due = List.copyOf(actions);
      actions.clear();
    } finally {
      lock.unlock();
    }
    due.forEach(Runnable::run);
  }

  /** Ends the watch: the response is complete. Once this returns, no look is under way. */
  void end() {
    lock.lock();
    try {
      ended = true;
      actions.clear();
    } finally {
      lock.unlock();
    }
  }

  /** Takes a look at the connection, unless the watch has ended. */
  void look(Runnable look) {
    lock.lock();
    try {
      if (!ended) {
        look.run();
      }
    } finally {
      lock.unlock();
    }
  }
}
