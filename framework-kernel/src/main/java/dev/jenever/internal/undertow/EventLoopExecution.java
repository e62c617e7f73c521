package dev.jenever.internal.undertow;

import dev.jenever.server.ExecutionMode;

/** Runs handlers on virtual threads that the connection's own I/O thread carries. */
final class EventLoopExecution implements Execution {

  private final EventLoops loops;

  EventLoopExecution(EventLoops loops) {
    this.loops = loops;
  }

  @Override
  public ExecutionMode mode() {
    return ExecutionMode.EVENT_LOOP;
  }

  @Override
  public void start(ExchangeTask task) {
    loops.of(task.ioThread()).start(task);
  }
}
