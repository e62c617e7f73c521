package dev.jenever.internal.undertow;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of a route's habits on event loops, and whether it may stay there.
 *
 * <p>Only time above the budget is recorded, so that a route that behaves costs one comparison. It
 * takes repeated evidence to move a route, since a cold JVM and a busy machine make every handler
 * slow now and then; a route that was moved is tried again from time to time and moved back.
 */
final class RouteStats {

  private static final Logger log = LoggerFactory.getLogger("dev.jenever.server");

  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /** A hold this long stalls everybody else. */
  private static final long LONG = 20 * MILLI;

  private static final int LONG_HOLDS = 3;
  private static final long LONG_WINDOW = 10 * SECOND;

  private static final int SLOW_HOLDS = 8;
  private static final long SLOW_WINDOW = SECOND;

  private static final int GOOD_TRIALS = 5;
  private static final long FIRST_TRIAL = 5 * SECOND;
  private static final long LAST_TRIAL = 300 * SECOND;
  private static final long NEXT_TRIAL = SECOND;
  private static final long SETTLED = 60 * SECOND;

  private final String route;
  private final long budget;
  private final LongSupplier clock;
  private final Window longHolds = new Window(LONG_WINDOW);
  private final Window slowHolds = new Window(SLOW_WINDOW);

  private volatile boolean onLoop = true;
  private long movedBackAt;
  private long trialPause = FIRST_TRIAL;
  private long nextTrial;
  private int goodTrials;
  private boolean onTrial;
  private boolean announced;

  RouteStats(String route, long budgetNanos, LongSupplier clock) {
    this.route = route;
    this.budget = budgetNanos;
    this.clock = clock;
    this.movedBackAt = clock.getAsLong() - SETTLED;
  }

  /** Returns whether the next request is to run on an event loop. */
  boolean belongsOnLoop() {
    return onLoop || isTrialDue();
  }

  /** Takes note of one stay on an event loop. */
  void mounted(long nanos) {
    if (nanos > budget) {
      overstayed(nanos);
    }
  }

  private synchronized void overstayed(long nanos) {
    long now = clock.getAsLong();
    if (!onLoop) {
      failTrial(now);
      return;
    }
    slowHolds.add(now, nanos);
    if (nanos >= LONG) {
      longHolds.add(now, nanos);
    }
    boolean often = slowHolds.count >= SLOW_HOLDS && slowHolds.nanos >= SLOW_WINDOW / 10;
    if (often || longHolds.count >= LONG_HOLDS) {
      moveAway(now, nanos);
    }
  }

  private void moveAway(long now, long nanos) {
    trialPause = now - movedBackAt > SETTLED ? FIRST_TRIAL : Math.min(trialPause * 2, LAST_TRIAL);
    nextTrial = now + trialPause;
    goodTrials = 0;
    onTrial = false;
    longHolds.clear();
    slowHolds.clear();
    onLoop = false;
    if (!announced) {
      announced = true;
      log.warn(
          "{}: held an event loop for {} ms (budget: {} ms) and is moved to virtual threads;"
              + " choose WORKER or VIRTUAL for the route to pin that",
          route,
          millis(nanos),
          millis(budget));
    }
  }

  private synchronized boolean isTrialDue() {
    long now = clock.getAsLong();
    if (onLoop || now - nextTrial < 0) {
      return onLoop;
    }
    if (onTrial && ++goodTrials >= GOOD_TRIALS) {
      log.debug("{}: keeps to its budget and is moved back to the event loops", route);
      movedBackAt = now;
      onLoop = true;
      return true;
    }
    onTrial = true;
    nextTrial = now + NEXT_TRIAL;
    return true;
  }

  private void failTrial(long now) {
    if (onTrial) {
      onTrial = false;
      goodTrials = 0;
      trialPause = Math.min(trialPause * 2, LAST_TRIAL);
      nextTrial = now + trialPause;
    }
  }

  private static double millis(long nanos) {
    return Math.round(nanos / 1e5) / 10.0;
  }

  /** Events of a stretch of time. */
  private static final class Window {

    private final long length;
    private long start;
    private int count;
    private long nanos;

    Window(long length) {
      this.length = length;
    }

    void add(long now, long held) {
      if (count == 0 || now - start > length) {
        clear();
        start = now;
      }
      count++;
      nanos += held;
    }

    void clear() {
      count = 0;
      nanos = 0;
    }
  }
}
