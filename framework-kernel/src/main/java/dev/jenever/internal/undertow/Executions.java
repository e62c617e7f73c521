package dev.jenever.internal.undertow;

import dev.jenever.internal.transport.RouteExecution;
import dev.jenever.server.ExecutionMode;
import dev.jenever.server.ServerOptions;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways of running handlers that this JDK allows, and what stands in for the others. */
final class Executions {

  private static final Logger log = LoggerFactory.getLogger("dev.jenever.server");

  private final Map<ExecutionMode, Execution> byMode = new EnumMap<>(ExecutionMode.class);
  private final Set<ExecutionMode> announced = EnumSet.noneOf(ExecutionMode.class);
  private final JdkSupport jdk;
  private final Execution standard;

  Executions(ServerOptions options, Executor workers, EventLoops loops, JdkSupport jdk) {
    this.jdk = jdk;
    Execution worker = new WorkerExecution(workers);
    Execution virtual = jdk.hasVirtualThreads() ? new VirtualExecution() : worker;
    byMode.put(ExecutionMode.IO, new IoExecution(loops));
    byMode.put(ExecutionMode.WORKER, worker);
    byMode.put(ExecutionMode.VIRTUAL, virtual);
    if (jdk.hasLoopThreads()) {
      byMode.put(ExecutionMode.EVENT_LOOP, new EventLoopExecution(loops));
      byMode.put(
          ExecutionMode.ADAPTIVE, new AdaptiveExecution(loops, virtual, options.adaptiveBudget()));
    } else {
      byMode.put(ExecutionMode.EVENT_LOOP, virtual);
      byMode.put(ExecutionMode.ADAPTIVE, virtual);
    }
    ExecutionMode asked = options.executionMode();
    standard = asked == null ? jdkDefault() : of(asked);
  }

  /** Returns how routes run that do not choose. */
  Execution standard() {
    return standard;
  }

  /** Returns how handlers run that have to wait for their client. */
  Execution waiting() {
    return of(ExecutionMode.VIRTUAL);
  }

  /** Returns how a route runs. */
  Execution of(RouteExecution route) {
    ExecutionMode mode = route.mode();
    if (mode != null) {
      return of(mode);
    }
    // Where nobody watches how long a route holds its thread, files are left to workers.
    boolean watched = standard.mode() == ExecutionMode.ADAPTIVE;
    return route.readsFiles() && !watched ? of(ExecutionMode.WORKER) : standard;
  }

  private Execution jdkDefault() {
    if (!jdk.unmountsInSynchronized() && jdk.hasLoopThreads()) {
      log.info("handlers run as VIRTUAL, not ADAPTIVE: {}", JdkSupport.NEEDS_JDK_24);
      return of(ExecutionMode.VIRTUAL);
    }
    return of(ExecutionMode.ADAPTIVE);
  }

  private Execution of(ExecutionMode mode) {
    Execution execution = byMode.get(mode);
    if (execution == null) {
      throw new IllegalStateException("mode: " + mode + " (expected: one that is set up)");
    }
    if (execution.mode() != mode) {
      announce(mode, execution.mode());
    }
    return execution;
  }

  private void announce(ExecutionMode asked, ExecutionMode given) {
    synchronized (announced) {
      if (announced.add(asked)) {
        log.info("handlers run as {}, not {}: {}", given, asked, jdk.whyNot());
      }
    }
  }
}
