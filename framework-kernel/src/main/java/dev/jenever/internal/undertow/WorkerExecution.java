package dev.jenever.internal.undertow;

import dev.jenever.server.ExecutionMode;
import java.util.concurrent.Executor;

/** Runs handlers on a pool of platform threads. */
final class WorkerExecution implements Execution {

  private final Executor workers;

  WorkerExecution(Executor workers) {
    this.workers = workers;
  }

  @Override
  public ExecutionMode mode() {
    return ExecutionMode.WORKER;
  }

  @Override
  public void start(ExchangeTask task) {
    workers.execute(task.onFreeThread());
  }
}
