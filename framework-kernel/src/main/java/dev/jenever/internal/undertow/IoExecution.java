package dev.jenever.internal.undertow;

import dev.jenever.server.ExecutionMode;

/** Runs handlers on the I/O thread itself. */
final class IoExecution implements Execution {

  private final EventLoops loops;

  IoExecution(EventLoops loops) {
    this.loops = loops;
  }

  @Override
  public ExecutionMode mode() {
    return ExecutionMode.IO;
  }

  @Override
  public void start(ExchangeTask task) {
    EventLoop loop = loops.of(task.ioThread());
    loop.run(task.on(ThreadKind.IO, loop));
  }
}
