package dev.jenever.internal.undertow;

import dev.jenever.server.ExecutionMode;

/** Runs handlers on the I/O thread itself. */
final class IoExecution implements Execution {

  @Override
  public ExecutionMode mode() {
    return ExecutionMode.IO;
  }

  @Override
  public void start(ExchangeTask task) {
    task.on(ThreadKind.IO).run();
  }
}
