package dev.jenever.internal.undertow;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** What JDK 21 and newer offer, reached from code that is compiled for 17. */
final class VirtualThreads {

  private static final @Nullable MethodHandle START = findStart();

  private VirtualThreads() {}

  /** Returns whether this JDK has virtual threads. */
  static boolean areSupported() {
    return START != null;
  }

  /** Starts a virtual thread on the JDK's scheduler. */
  static void start(Runnable task) {
    MethodHandle start = START;
    if (start == null) {
      throw new IllegalStateException("virtual threads: none (expected: JDK 21 or newer)");
    }
    try {
      Thread unused = (Thread) start.invokeExact(task);
    } catch (Throwable e) {
      throw rethrow(e);
    }
  }

  /** Returns an error that was caught as a throwable, as what may be thrown unchecked. */
  static RuntimeException rethrow(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
  }

  private static @Nullable MethodHandle findStart() {
    if (Runtime.version().feature() < 21) {
      return null;
    }
    try {
      return MethodHandles.lookup()
          .findStatic(
              Thread.class,
              "startVirtualThread",
              MethodType.methodType(Thread.class, Runnable.class));
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}
