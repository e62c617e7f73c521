package dev.jenever.internal.undertow;

import dev.jenever.server.ExecutionMode;

/** Runs handlers on virtual threads that the JDK schedules. */
final class VirtualExecution implements Execution {

  @Override
  public ExecutionMode mode() {
    return ExecutionMode.VIRTUAL;
  }

  @Override
  public void start(ExchangeTask task) {
    VirtualThreads.start(task.onFreeThread());
  }
}
