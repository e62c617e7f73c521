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
 * A route that is acquitted is trusted, and longer each time. One that was moved is tried again
 * from time to time, the first time soon, and moved back.
 */
final class RouteStats {

  private static final Logger log = LoggerFactory.getLogger("dev.jenever.server");

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private static final long SUSPICION = SECOND;
  private static final int ENOUGH_STAYS = 20;
  private static final long LAST_SUSPICION = 10 * SECOND;
  private static final long FIRST_TRUST = 2 * SECOND;
  private static final long LAST_TRUST = 10 * SECOND;
  private static final int STALLS_AGAINST_TRUST = 3;

  private static final int GOOD_TRIALS = 5;
  private static final int DOUBTFUL_TRIALS = 2;
  private static final long FIRST_PAUSE = SECOND / 2;
  private static final long LAST_PAUSE = 300 * SECOND;
  private static final long NEXT_TRIAL = SECOND / 10;
  private static final long SETTLED = 60 * SECOND;

  private final String route;
  private final long budget;
  private final LongSupplier clock;

  private volatile boolean onLoop = true;
  private volatile boolean suspect;
  private Evidence evidence = new Evidence(0, 0);
  private long trust = FIRST_TRUST;
  private long trustedUntil;
  private long stallsSince;
  private int stalls;

  private long movedBackAt;
  private long trialPause = FIRST_PAUSE;
  private long nextTrial;
  private int goodTrials;
  private int doubtfulTrials;
  private boolean onTrial;
  private boolean announced;

  RouteStats(String route, long budgetNanos, LongSupplier clock) {
    this.route = route;
    this.budget = budgetNanos;
    this.clock = clock;
    long now = clock.getAsLong();
    this.movedBackAt = now - SETTLED;
    this.trustedUntil = now;
    this.stallsSince = now;
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
      overstayed(nanos);
    }
  }

  /** Takes note of one stay while the route is under suspicion. */
  synchronized void mounted(long nanos, long processorNanos) {
    long now = clock.getAsLong();
    if (!onLoop) {
      judgeTrial(now, nanos, processorNanos);
      return;
    }
    if (!suspect) {
      return;
    }
    evidence.add(nanos, processorNanos);
    if (evidence.convicts(now)) {
      moveAway(now);
    } else if (evidence.isOlderThan(LAST_SUSPICION, now)
        || evidence.isOlderThan(SUSPICION, now) && evidence.stays() >= ENOUGH_STAYS) {
      acquit(now);
    }
  }

  private synchronized void overstayed(long nanos) {
    long now = clock.getAsLong();
    if (!suspect && (now - trustedUntil >= 0 || stallsOften(nanos, now))) {
      evidence = new Evidence(budget, now);
      suspect = true;
    }
  }

  /** Returns whether not even a trusted route may do what this one does. */
  private boolean stallsOften(long nanos, long now) {
    if (nanos < Evidence.LONG) {
      return false;
    }
    if (now - stallsSince > SECOND) {
      stallsSince = now;
      stalls = 0;
    }
    return ++stalls >= STALLS_AGAINST_TRUST;
  }

  private void acquit(long now) {
    suspect = false;
    trustedUntil = now + trust;
    trust = Math.min(trust * 2, LAST_TRUST);
  }

  private void moveAway(long now) {
    boolean again = now - movedBackAt <= SETTLED;
    onLoop = false;
    trust = FIRST_TRUST;
    trialPause = again ? Math.min(trialPause * 2, LAST_PAUSE) : FIRST_PAUSE;
    await(now);
    if (again) {
      announce(evidence.longest());
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

  /** Stays that took long without computing may have been interrupted, but not most of them. */
  private void judgeTrial(long now, long nanos, long processorNanos) {
    if (!onTrial || nanos <= budget) {
      return;
    }
    if (processorNanos <= budget && ++doubtfulTrials <= DOUBTFUL_TRIALS) {
      return;
    }
    trialPause = Math.min(trialPause * 2, LAST_PAUSE);
    await(now);
    announce(nanos);
  }

  private void await(long now) {
    nextTrial = now + trialPause;
    goodTrials = 0;
    doubtfulTrials = 0;
    onTrial = false;
  }

  /** Says it once, and only of routes that are slow when the JVM is warm. */
  private void announce(long nanos) {
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

  private static double millis(long nanos) {
    return Math.round(nanos / 1e5) / 10.0;
  }
}
