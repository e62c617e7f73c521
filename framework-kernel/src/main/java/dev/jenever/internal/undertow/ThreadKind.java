package dev.jenever.internal.undertow;

/** What the thread of a request may do. */
enum ThreadKind {
  /** An I/O thread: may not wait at all. */
  IO,

  /** A virtual thread that an I/O thread carries: may park, may not read files or compute long. */
  LOOP,

  /** Any other thread: may wait as it likes. */
  FREE
}
