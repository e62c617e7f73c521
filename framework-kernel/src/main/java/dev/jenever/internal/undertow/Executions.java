package dev.jenever.internal.undertow;

import dev.jenever.internal.transport.RouteExecution;
import dev.jenever.server.ExecutionMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways of running handlers that this JDK allows, and what stands in for the others. */
final class Executions {

  private static final Logger log = LoggerFactory.getLogger("dev.jenever.server");

  private final Map<ExecutionMode, Execution> byMode = new EnumMap<>(ExecutionMode.class);
  private final Execution standard;

  Executions(@Nullable ExecutionMode asked, Executor workers) {
    Execution worker = new WorkerExecution(workers);
    Execution virtual = VirtualThreads.areSupported() ? new VirtualExecution() : worker;
    byMode.put(ExecutionMode.IO, new IoExecution());
    byMode.put(ExecutionMode.WORKER, worker);
    byMode.put(ExecutionMode.VIRTUAL, virtual);
    byMode.put(ExecutionMode.EVENT_LOOP, virtual);
    byMode.put(ExecutionMode.ADAPTIVE, virtual);
    standard = of(asked == null ? ExecutionMode.ADAPTIVE : asked);
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
    return mode == null ? standard : of(mode);
  }

  private Execution of(ExecutionMode mode) {
    Execution execution = byMode.get(mode);
    if (execution == null) {
      throw new IllegalStateException("mode: " + mode + " (expected: one that is set up)");
    }
    return execution;
  }
}
