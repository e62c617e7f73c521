package dev.jenever.contrib.session.jdbc;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes ended sessions from time to time, until it is closed. */
final class CleanUp implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JdbcStore.class);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(CleanUp::thread);

  private CleanUp() {}

  static CleanUp every(Duration interval, JdbcRecords records) {
    CleanUp cleanUp = new CleanUp();
    long nanos = interval.toNanos();
    cleanUp.timer.scheduleWithFixedDelay(() -> delete(records), nanos, nanos, TimeUnit.NANOSECONDS);
    return cleanUp;
  }

  private static void delete(JdbcRecords records) {
    try {
      int ended = records.deleteEnded();
      LOG.debug("Deleted {} ended sessions", ended);
    } catch (IOException | RuntimeException e) {
      LOG.warn("Ended sessions could not be deleted: {}", e.getMessage());
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "session-clean-up");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
