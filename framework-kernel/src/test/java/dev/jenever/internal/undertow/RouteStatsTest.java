package dev.jenever.internal.undertow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** When a route is moved off the event loops, and when it comes back. */
class RouteStatsTest {

  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final AtomicLong clock = new AtomicLong(SECOND);
  private final RouteStats stats = new RouteStats("GET /x", MILLI, clock::get);

  @Test
  void routeThatKeepsToItsBudgetStays() {
    for (int i = 0; i < 10_000; i++) {
      stay(MILLI / 2, MILLI / 2);
    }

    assertThat(stats.isSuspect()).isFalse();
    assertThat(stats.belongsOnLoop()).isTrue();
  }

  @Test
  void routeThatComputesForLongIsMovedAfterTwoMoreStays() {
    stay(100 * MILLI, 100 * MILLI);
    assertThat(stats.isSuspect()).isTrue();
    stay(100 * MILLI, 100 * MILLI);
    assertThat(stats.belongsOnLoop()).isTrue();

    stay(100 * MILLI, 100 * MILLI);

    assertThat(stats.belongsOnLoop()).isFalse();
  }

  @Test
  void routeThatOftenComputesALittleTooLongIsMoved() {
    for (int i = 0; i < 9; i++) {
      assertThat(stats.belongsOnLoop()).isTrue();
      stay(3 * MILLI, 3 * MILLI);
    }

    assertThat(stats.belongsOnLoop()).isFalse();
  }

  @Test
  void routeThatSeldomComputesALittleTooLongStays() {
    for (int i = 0; i < 1000; i++) {
      stay(i % 10 == 0 ? 2 * MILLI : MILLI / 10, i % 10 == 0 ? 2 * MILLI : MILLI / 10);
      clock.addAndGet(50 * MILLI);
    }

    assertThat(stats.belongsOnLoop()).isTrue();
  }

  @Test
  void staysThatTheMachineInterruptedAreForgiven() {
    for (int i = 0; i < 2000; i++) {
      stay(i % 50 == 0 ? 60 * MILLI : MILLI / 10, MILLI / 10);
    }

    assertThat(stats.belongsOnLoop()).isTrue();
  }

  @Test
  void routeThatMostlyWaitsInItsCarrierIsMoved() {
    for (int i = 0; i < 20 && stats.belongsOnLoop(); i++) {
      stay(5 * MILLI, MILLI / 10);
    }

    assertThat(stats.belongsOnLoop()).isFalse();
  }

  @Test
  void suspicionIsForgotten() {
    stay(100 * MILLI, 100 * MILLI);
    stay(100 * MILLI, 100 * MILLI);
    clock.addAndGet(11 * SECOND);
    stay(MILLI / 2, MILLI / 2);

    assertThat(stats.isSuspect()).isFalse();
    stay(100 * MILLI, 100 * MILLI);
    assertThat(stats.belongsOnLoop()).isTrue();
  }

  @Test
  void acquittedRouteIsTrustedForAWhile() {
    acquit();

    stay(5 * MILLI, MILLI / 10);
    assertThat(stats.isSuspect()).isFalse();

    clock.addAndGet(2 * SECOND);
    stay(5 * MILLI, MILLI / 10);
    assertThat(stats.isSuspect()).isTrue();
  }

  @Test
  void trustGrowsWithEachAcquittal() {
    acquit();
    clock.addAndGet(2 * SECOND);
    acquit();

    clock.addAndGet(3 * SECOND);
    stay(5 * MILLI, MILLI / 10);

    assertThat(stats.isSuspect()).isFalse();
  }

  @Test
  void trustedRouteThatBeginsToStallIsSuspectAgain() {
    acquit();
    stay(100 * MILLI, 100 * MILLI);
    stay(100 * MILLI, 100 * MILLI);
    assertThat(stats.isSuspect()).isFalse();

    stay(100 * MILLI, 100 * MILLI);

    assertThat(stats.isSuspect()).isTrue();
  }

  @Test
  void routeIsTriedAgainAndComesBackWhenItBehaves() {
    condemn();
    clock.addAndGet(400 * MILLI);
    assertThat(stats.belongsOnLoop()).isFalse();

    clock.addAndGet(100 * MILLI);
    for (int trial = 0; trial < 5; trial++) {
      assertThat(stats.belongsOnLoop()).isTrue();
      assertThat(stats.belongsOnLoop()).isFalse();
      stay(MILLI / 2, MILLI / 2);
      clock.addAndGet(100 * MILLI);
    }

    assertThat(stats.belongsOnLoop()).isTrue();
    assertThat(stats.belongsOnLoop()).isTrue();
  }

  @Test
  void trialsThatTheMachineInterruptedTwiceCount() {
    condemn();
    clock.addAndGet(500 * MILLI);
    for (int trial = 0; trial < 5; trial++) {
      assertThat(stats.belongsOnLoop()).isTrue();
      stay(trial % 2 == 1 ? 10 * MILLI : MILLI / 2, MILLI / 2);
      clock.addAndGet(100 * MILLI);
    }

    assertThat(stats.belongsOnLoop()).isTrue();
    assertThat(stats.belongsOnLoop()).isTrue();
  }

  @Test
  void trialsThatMostlyWaitFail() {
    condemn();
    clock.addAndGet(500 * MILLI);
    for (int trial = 0; trial < 3; trial++) {
      assertThat(stats.belongsOnLoop()).isTrue();
      stay(10 * MILLI, MILLI / 2);
      clock.addAndGet(100 * MILLI);
    }

    assertThat(stats.belongsOnLoop()).isFalse();
  }

  @Test
  void routeThatIsInterruptedOnceInFiveStaysOnABusyMachineStays() {
    stay(5 * MILLI, MILLI / 2);
    for (int i = 0; i < 200; i++) {
      stay(i % 5 == 0 ? 4 * MILLI : MILLI / 2, MILLI / 2);
    }

    assertThat(stats.belongsOnLoop()).isTrue();
  }

  @Test
  void routeThatFailsItsTrialWaitsTwiceAsLong() {
    condemn();
    clock.addAndGet(500 * MILLI);
    assertThat(stats.belongsOnLoop()).isTrue();

    stay(50 * MILLI, 50 * MILLI);

    clock.addAndGet(900 * MILLI);
    assertThat(stats.belongsOnLoop()).isFalse();
    clock.addAndGet(100 * MILLI);
    assertThat(stats.belongsOnLoop()).isTrue();
  }

  /** One interrupted stay, and a second full of short ones. */
  private void acquit() {
    stay(5 * MILLI, MILLI / 10);
    assertThat(stats.isSuspect()).isTrue();
    clock.addAndGet(SECOND);
    for (int i = 0; i < 20; i++) {
      stay(MILLI / 10, MILLI / 10);
    }
    assertThat(stats.isSuspect()).isFalse();
  }

  private void condemn() {
    for (int i = 0; i < 3; i++) {
      stay(100 * MILLI, 100 * MILLI);
    }
    assertThat(stats.belongsOnLoop()).isFalse();
  }

  /** One stay on a loop, recorded as {@link LoopThread} does. */
  private void stay(long nanos, long processorNanos) {
    boolean observed = stats.isSuspect();
    clock.addAndGet(nanos);
    if (observed) {
      stats.mounted(nanos, processorNanos);
    } else {
      stats.mounted(nanos);
    }
  }
}
