package dev.jenever.internal.undertow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioIoThread;

/** An I/O thread in its second role: carrier of virtual threads. */
final class EventLoop {

  private static final int MAX_RESTING = 64;

  private final XnioIoThread thread;
  private final AtomicReference<@Nullable ExchangeTask> running = new AtomicReference<>();

  /** Requests whose handlers have not started; touched on the loop alone, as are the next two. */
  private final Deque<ExchangeTask> fresh = new ArrayDeque<>();

  private boolean summoned;

  /** Threads between two requests. */
  private final Deque<LoopThread> resting = new ArrayDeque<>();

  private volatile boolean closing;

  private final ResponseBytes responseBytes = new ResponseBytes();

  /** Threads in the middle of a request. */
  private final MountQueue mountable;

  EventLoop(XnioIoThread thread) {
    this.thread = thread;
    this.mountable = new MountQueue(thread);
  }

  XnioIoThread thread() {
    return thread;
  }

  /** Returns where the responses of this loop are composed, one after the other. */
  ResponseBytes responseBytes() {
    return responseBytes;
  }

  /** Returns the request whose handlers hold the loop at this moment. */
  @Nullable ExchangeTask running() {
    return running.getAcquire();
  }

  /**
   * Takes a new request, whose handlers run once the loop has read all that its sockets had: then
   * one thread, mounted once, handles many requests.
   */
  void start(ExchangeTask request) {
    mountable.turned();
    fresh.addLast(request);
    if (!summoned) {
      summoned = true;
      try {
        thread.execute(this::handleFresh);
      } catch (RejectedExecutionException stopping) {
        handleFresh();
      }
    }
  }

  /** Has threads handle new requests, each until it blocks or there are none left. */
  private void handleFresh() {
    summoned = false;
    for (ExchangeTask first; (first = fresh.pollFirst()) != null; ) {
      LoopThread rested = resting.pollLast();
      (rested == null ? new LoopThread(this) : rested).start(first);
    }
  }

  /** Takes the next request for the thread that is mounted, unless that one must run alone. */
  @Nullable ExchangeTask next() {
    ExchangeTask first = fresh.peekFirst();
    return first == null || first.isSuspect() ? null : fresh.pollFirst();
  }

  /** Keeps a thread that has nothing to do, unless there are enough of them. */
  boolean keep(LoopThread idle) {
    if (closing || resting.size() >= MAX_RESTING) {
      return false;
    }
    resting.addLast(idle);
    return true;
  }

  boolean isClosing() {
    return closing;
  }

  /** Lets go of all threads that rest, and of the others when they would. */
  void close() {
    closing = true;
    try {
      thread.execute(this::endResting);
    } catch (RejectedExecutionException stopped) {
      endResting();
    }
  }

  private void endResting() {
    for (LoopThread idle; (idle = resting.pollLast()) != null; ) {
      idle.end();
    }
  }

  /** Runs the handlers of a request on this loop; what it runs is what {@link #running} returns. */
  void run(ExchangeTask request) {
    running.setRelease(request);
    try {
      request.run();
    } finally {
      // A request that has left the loop ends while another one holds it.
      if (running.getAcquire() == request) {
        running.setRelease(null);
      }
    }
  }

  /** Mounts a thread that may be in the middle of a request. */
  void mount(@Nullable ExchangeTask request, Runnable mount) {
    running.setRelease(request);
    try {
      mount.run();
    } finally {
      running.setRelease(null);
    }
  }

  /** Queues a thread that can go on. */
  void resume(LoopThread next) {
    mountable.add(next);
  }

  /** Lets threads go on elsewhere when this loop, since the last call, has not mounted any. */
  void relieve() {
    mountable.relieve();
  }
}
