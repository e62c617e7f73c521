package dev.jenever.internal.undertow;

import dev.jenever.internal.transport.Call;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the handlers of one request, on whatever thread its execution has chosen. */
final class ExchangeTask implements Runnable {

  private static final Logger log = LoggerFactory.getLogger("dev.jenever.server");

  private final Call call;
  private final ExchangeSink sink;

  ExchangeTask(Call call, ExchangeSink sink) {
    this.call = call;
    this.sink = sink;
  }

  Call call() {
    return call;
  }

  /** Tells on what kind of thread the task will run. */
  ExchangeTask on(ThreadKind kind) {
    sink.runsOn(kind);
    return this;
  }

  /** Gives up before the handlers have started. */
  void abandon() {
    sink.abort();
  }

  @Override
  public void run() {
    try {
      call.run(sink);
    } catch (Throwable e) {
      log.error("{}: not handled", call.execution().label(), e);
      sink.abort();
    }
  }
}
