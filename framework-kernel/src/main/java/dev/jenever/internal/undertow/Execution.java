package dev.jenever.internal.undertow;

import dev.jenever.server.ExecutionMode;

/** One way of running the handlers of a request. */
interface Execution {

  /** Returns the mode this is. */
  ExecutionMode mode();

  /** Starts a task; called on the I/O thread of its connection. */
  void start(ExchangeTask task);
}
