package dev.jenever.internal.undertow;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Work that a worker thread does while the thread that wants it done, on an event loop, is parked.
 */
final class OffLoop {

  /** Work that may fail. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  private final Thread parked = Thread.currentThread();
  private @Nullable IOException failure;
  private volatile boolean done;

  private OffLoop() {}

  static void run(Executor workers, Work work) throws IOException {
    OffLoop errand = new OffLoop();
    workers.execute(() -> errand.perform(work));
    while (!errand.done) {
      LockSupport.park(errand);
    }
    if (errand.failure != null) {
      throw errand.failure;
    }
  }

  private void perform(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      failure = e;
    } catch (RuntimeException e) {
      failure = new IOException(e);
    } finally {
      done = true;
      LockSupport.unpark(parked);
    }
  }
}
