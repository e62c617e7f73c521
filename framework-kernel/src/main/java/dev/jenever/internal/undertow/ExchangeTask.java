package dev.jenever.internal.undertow;

import dev.jenever.internal.transport.Call;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.XnioIoThread;

/** Runs the handlers of one request, on whatever thread its execution has chosen. */
final class ExchangeTask implements Runnable {

  private static final Logger log = LoggerFactory.getLogger("dev.jenever.server");

  private final XnioIoThread ioThread;
  private final Call call;
  private final ExchangeSink sink;
  private Thread thread;
  private @Nullable RouteStats observer;

  ExchangeTask(XnioIoThread ioThread, Call call, ExchangeSink sink) {
    this.ioThread = ioThread;
    this.call = call;
    this.sink = sink;
    this.thread = ioThread;
  }

  /** Returns the I/O thread of the request's connection. */
  XnioIoThread ioThread() {
    return ioThread;
  }

  Call call() {
    return call;
  }

  /** Returns the thread of the handlers, when that is the I/O thread or carried by it. */
  Thread thread() {
    return thread;
  }

  void thread(Thread carried) {
    thread = carried;
  }

  /** Returns who hears how long the handlers hold an event loop. */
  @Nullable RouteStats observer() {
    return observer;
  }

  ExchangeTask observer(@Nullable RouteStats stats) {
    observer = stats;
    return this;
  }

  /** Returns whether the processor time of the handlers is to be measured too. */
  boolean isSuspect() {
    return observer != null && observer.isSuspect();
  }

  /** Tells that the task will run on a thread of its own. */
  ExchangeTask onFreeThread() {
    sink.runsOn(ThreadKind.FREE, new ResponseBytes());
    return this;
  }

  /** Tells that the task will run on its I/O thread, or on a thread that this one carries. */
  ExchangeTask on(ThreadKind kind, EventLoop loop) {
    boolean watched = kind == ThreadKind.LOOP && observer != null;
    sink.runsOn(watched ? ThreadKind.WATCHED_LOOP : kind, loop.responseBytes());
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
