package dev.jenever.internal.undertow;

/** What the thread of a request may do. */
enum ThreadKind {
  /** An I/O thread: may not wait at all. */
  IO,

  /** A virtual thread that an I/O thread carries: may park, may not read files or compute long. */
  LOOP,

  /**
   * As {@link #LOOP}, of a route that is moved elsewhere when it holds the loop for too long: may
   * read files that are most likely in memory.
   */
  WATCHED_LOOP,

  /** Any other thread: may wait as it likes. */
  FREE;

  /** Returns whether others wait while the thread runs, and not while it is parked. */
  boolean isOnLoop() {
    return this == LOOP || this == WATCHED_LOOP;
  }
}
