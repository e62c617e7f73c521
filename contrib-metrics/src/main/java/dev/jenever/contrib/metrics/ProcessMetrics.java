package dev.jenever.contrib.metrics;

import static dev.jenever.contrib.metrics.JvmMetrics.counter;
import static dev.jenever.contrib.metrics.JvmMetrics.gauge;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the operating system knows of the process. */
final class ProcessMetrics {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final double NANOS = 1e9;

  private ProcessMetrics() {}

  static void addTo(List<Snapshot> all) {
    java.lang.management.OperatingSystemMXBean system =
        ManagementFactory.getOperatingSystemMXBean();
    if (system instanceof OperatingSystemMXBean known) {
      double seconds = known.getProcessCpuTime() / NANOS;
      all.add(counter("process_cpu_seconds_total", "CPU time of the process.", seconds));
    }
    if (system instanceof UnixOperatingSystemMXBean unix) {
      all.add(gauge("process_open_fds", "Open files.", unix.getOpenFileDescriptorCount()));
      all.add(gauge("process_max_fds", "Most open files.", unix.getMaxFileDescriptorCount()));
    }
    memory(all, "VmRSS:", "process_resident_memory_bytes", "Memory of the process in RAM.");
    memory(all, "VmSize:", "process_virtual_memory_bytes", "Memory of the process.");
  }

  /** Adds a line of Linux's status, where there is one. */
  private static void memory(List<Snapshot> all, String key, String name, String help) {
    try {
      for (String line :
          Files.isReadable(STATUS) ? Files.readAllLines(STATUS) : List.<String>of()) {
        if (line.startsWith(key)) {
          long kilobytes = Long.parseLong(line.replaceAll("\\D", ""));
          all.add(gauge(name, help, kilobytes * 1024.0));
        }
      }
    } catch (IOException e) {
      // No such line then: a process that ends, or a system that is none.
    }
  }
}
