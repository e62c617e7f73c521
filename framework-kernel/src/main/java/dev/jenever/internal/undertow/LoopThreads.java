package dev.jenever.internal.undertow;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Virtual threads with a scheduler of one's own, which the JDK has but does not offer: reached when
 * {@code java.base/java.lang} is open.
 */
final class LoopThreads {

  private static final int NO_CHARACTERISTICS = 0;

  private static final @Nullable MethodHandle CREATE = findCreate();

  private LoopThreads() {}

  static boolean areSupported() {
    return CREATE != null;
  }

  /** Creates a thread that is mounted wherever its scheduler runs what it is given. */
  static Thread create(Executor scheduler, Runnable task) {
    MethodHandle create = CREATE;
    if (create == null) {
      throw new IllegalStateException("java.base/java.lang: closed (expected: open)");
    }
    try {
      return (Thread) create.invokeExact(scheduler, task);
    } catch (Throwable e) {
      throw VirtualThreads.rethrow(e);
    }
  }

  private static @Nullable MethodHandle findCreate() {
    if (!VirtualThreads.areSupported()) {
      return null;
    }
    try {
      Method create =
          Class.forName("java.lang.ThreadBuilders")
              .getDeclaredMethod(
                  "newVirtualThread", Executor.class, String.class, int.class, Runnable.class);
      create.setAccessible(true);
      MethodHandle handle = MethodHandles.lookup().unreflect(create);
      return MethodHandles.insertArguments(handle, 1, null, NO_CHARACTERISTICS);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }
}
