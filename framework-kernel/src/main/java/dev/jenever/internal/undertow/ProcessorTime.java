package dev.jenever.internal.undertow;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The processor time of the current platform thread. */
final class ProcessorTime {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final boolean MEASURED =
      THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();

  private ProcessorTime() {}

  /** Makes the first measurement, which takes long, before any request waits for it. */
  static void warmUp() {
    nanos();
  }

  /** Returns nanoseconds of processor time, or of time where that is not measured. */
  static long nanos() {
    return MEASURED ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
  }
}
