package dev.jenever.internal.undertow;

import dev.jenever.internal.transport.RouteExecution;
import dev.jenever.server.ExecutionMode;
import java.time.Duration;

/** Runs handlers on event loops, except those of routes that hold them for too long. */
final class AdaptiveExecution implements Execution {

  private final EventLoops loops;
  private final Execution elsewhere;
  private final long budgetNanos;

  AdaptiveExecution(EventLoops loops, Execution elsewhere, Duration budget) {
    this.loops = loops;
    this.elsewhere = elsewhere;
    this.budgetNanos = budget.toNanos();
    ProcessorTime.warmUp();
  }

  @Override
  public ExecutionMode mode() {
    return ExecutionMode.ADAPTIVE;
  }

  @Override
  public void start(ExchangeTask task) {
    RouteStats stats = statsOf(task.call().execution());
    if (stats.belongsOnLoop()) {
      loops.of(task.ioThread()).start(task.observer(stats));
    } else {
      elsewhere.start(task);
    }
  }

  private RouteStats statsOf(RouteExecution route) {
    return route.observations() instanceof RouteStats stats ? stats : newStats(route);
  }

  private synchronized RouteStats newStats(RouteExecution route) {
    if (route.observations() instanceof RouteStats stats) {
      return stats;
    }
    RouteStats stats = new RouteStats(route.label(), budgetNanos, System::nanoTime);
    route.observe(stats);
    return stats;
  }
}
