package dev.jenever.internal.undertow;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of a route's habits on event loops, and whether it may stay there.
 *
 * <p>A route that keeps to its budget costs one comparison. One stay that is too long only raises
 * suspicion, since a cold JVM, a collection and a busy machine make every handler slow now and
 * then: for a while each stay is recorded, processor time beside time, and {@link Evidence} judges.
 * A route that was moved is tried again from time to time, and moved back.
 */
final class RouteStats {

  private static final Logger log = LoggerFactory.getLogger("dev.jenever.server");

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long SUSPICION = 10 * SECOND;

  private static final int GOOD_TRIALS = 5;
  private static final long FIRST_PAUSE = 5 * SECOND;
  private static final long LAST_PAUSE = 300 * SECOND;
  private static final long NEXT_TRIAL = SECOND;
  private static final long SETTLED = 60 * SECOND;

  private final String route;
  private final long budget;
  private final LongSupplier clock;

  private volatile boolean onLoop = true;
  private volatile boolean suspect;
  private Evidence evidence = new Evidence(0, 0);
  private long movedBackAt;
  private long trialPause = FIRST_PAUSE;
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

  /** Returns whether the next stays are to be recorded with their processor time. */
  boolean isSuspect() {
    return suspect;
  }

  /** Takes note of one stay on an event loop. */
  void mounted(long nanos) {
    if (nanos > budget) {
      overstayed();
    }
  }

  /** Takes note of one stay while the route is under suspicion. */
  synchronized void mounted(long nanos, long processorNanos) {
    long now = clock.getAsLong();
    if (!onLoop) {
      judgeTrial(now, nanos);
      return;
    }
    if (evidence.isOlderThan(SUSPICION, now)) {
      suspect = false;
      return;
    }
    evidence.add(nanos, processorNanos);
    if (evidence.convicts(now)) {
      moveAway(now);
    }
  }

  private synchronized void overstayed() {
    if (!suspect) {
      evidence = new Evidence(budget, clock.getAsLong());
      suspect = true;
    }
  }

  private void moveAway(long now) {
    onLoop = false;
    trialPause = now - movedBackAt > SETTLED ? FIRST_PAUSE : Math.min(trialPause * 2, LAST_PAUSE);
    nextTrial = now + trialPause;
    goodTrials = 0;
    onTrial = false;
    if (!announced) {
      announced = true;
      log.warn(
          "{}: held an event loop for {} ms (budget: {} ms) and is moved to virtual threads;"
              + " choose WORKER or VIRTUAL for the route to pin that",
          route,
          millis(evidence.longest()),
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
      suspect = false;
      return true;
    }
    onTrial = true;
    nextTrial = now + NEXT_TRIAL;
    return true;
  }

  private void judgeTrial(long now, long nanos) {
    if (onTrial && nanos > budget) {
      onTrial = false;
      goodTrials = 0;
      trialPause = Math.min(trialPause * 2, LAST_PAUSE);
      nextTrial = now + trialPause;
    }
  }

  private static double millis(long nanos) {
    return Math.round(nanos / 1e5) / 10.0;
  }
}
