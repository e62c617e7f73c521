package dev.jenever.internal.undertow;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * Virtual threads with a scheduler of one's own, which the JDK has but does not offer: reached when
 * {@code java.base/java.lang} is open.
 */
final class LoopThreads {

  private static final int NO_CHARACTERISTICS = 0;

  private static final @Nullable MethodHandle CREATE = findCreate();

  private static final @Nullable VarHandle LOCALS = findLocals("threadLocals");
  private static final @Nullable VarHandle INHERITED = findLocals("inheritableThreadLocals");

  private static final @Nullable VarHandle STATE = findState();
  private static final int UNBLOCKED = findUnblocked();

  private static final Executor JDK_SCHEDULER = findJdkScheduler();

  private LoopThreads() {}

  /** Mounts a virtual thread that is none of a loop's. */
  static void executeElsewhere(Runnable mount) {
    JDK_SCHEDULER.execute(mount);
  }

  /**
   * Returns whether a virtual thread, which can go on, is about to enter a monitor for which it had
   * to wait. The monitor lets nobody else in who has come after it.
   */
  static boolean awaitsMonitor(Thread thread) {
    VarHandle state = STATE;
    return state != null && (int) state.getVolatile(thread) == UNBLOCKED;
  }

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
      Thread thread = (Thread) create.invokeExact(scheduler, task);
      if (INHERITED != null) {
        // What the loop itself has inherited would reach the first task alone.
        clear(INHERITED, thread);
      }
      return thread;
    } catch (Throwable e) {
      throw VirtualThreads.rethrow(e);
    }
  }

  /**
   * Takes everything out of the current thread that its last task has left there.
   *
   * @return false when that is not possible, and the thread better ends
   */
  static boolean clean(Thread thread, @Nullable ClassLoader loader) {
    VarHandle locals = LOCALS;
    VarHandle inherited = INHERITED;
    if (locals == null || inherited == null) {
      return false;
    }
    clear(locals, thread);
    clear(inherited, thread);
    if (thread.getContextClassLoader() != loader) {
      thread.setContextClassLoader(loader);
    }
    if (!thread.getName().isEmpty()) {
      thread.setName("");
    }
    Thread.interrupted();
    return true;
  }

  private static void clear(VarHandle field, Thread thread) {
    if (field.get(thread) != null) {
      field.set(thread, null);
    }
  }

  private static @Nullable VarHandle findLocals(String field) {
    if (CREATE == null) {
      return null;
    }
    try {
      return MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup())
          .findVarHandle(
              Thread.class, field, Class.forName("java.lang.ThreadLocal$ThreadLocalMap"));
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }

  private static @Nullable VarHandle findState() {
    if (CREATE == null) {
      return null;
    }
    try {
      Class<?> type = Class.forName("java.lang.VirtualThread");
      return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
          .findVarHandle(type, "state", int.class);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }

  /** Returns the state of which {@link #awaitsMonitor} asks; before JDK 24 there is none. */
  private static int findUnblocked() {
    try {
      Field unblocked = Class.forName("java.lang.VirtualThread").getDeclaredField("UNBLOCKED");
      unblocked.setAccessible(true);
      return unblocked.getInt(null);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return -1;
    }
  }

  private static Executor findJdkScheduler() {
    try {
      Field scheduler =
          Class.forName("java.lang.VirtualThread").getDeclaredField("DEFAULT_SCHEDULER");
      scheduler.setAccessible(true);
      return (Executor) scheduler.get(null);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return ForkJoinPool.commonPool();
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
