package dev.jenever.server;

/**
 * Where the handlers of a request run.
 *
 * <p>An engine has a mode; a group or a route may override it. Middleware and handler of one
 * request always run on one thread.
 */
public enum ExecutionMode {

  /**
   * Starts each route as {@link #EVENT_LOOP} and moves it to {@link #VIRTUAL} when it holds the
   * loop for too long. The default on JDK 24 and newer, when {@code java.base/java.lang} is open.
   */
  ADAPTIVE,

  /**
   * A virtual thread that the connection's own I/O thread schedules: handlers may block in ways
   * that unmount a virtual thread (sockets, locks, timers), but must not compute for long.
   */
  EVENT_LOOP,

  /** A virtual thread on the JDK's scheduler. The default on JDK 21 and newer otherwise. */
  VIRTUAL,

  /**
   * A pool of platform threads. The default on JDK 17 to 20, and the right choice for routes that
   * compute.
   */
  WORKER,

  /** The I/O thread itself: the handler promises never to block. Never chosen by default. */
  IO
}
