package dev.jenever.contrib.metrics;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.lang.management.RuntimeMXBean;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The JVM and the process, under the names of Prometheus's client for Java. */
final class JvmMetrics implements Collector {

  private static final double MILLIS = 1000;

  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
  private final RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();

  @Override
  public List<Snapshot> collect() {
    List<Snapshot> all = new ArrayList<>();
    memory(all);
    pools(all);
    collections(all);
    threads(all);
    all.add(
        counter("jvm_classes_loaded_total", "Classes loaded.", classes.getTotalLoadedClassCount()));
    all.add(
        gauge(
            "jvm_classes_currently_loaded", "Classes loaded now.", classes.getLoadedClassCount()));
    all.add(
        new Snapshot(
            "jvm_runtime_info",
            "The JVM.",
            MetricType.GAUGE,
            List.of(
                Sample.of(
                    1,
                    "runtime",
                    runtime.getVmName(),
                    "vendor",
                    runtime.getVmVendor(),
                    "version",
                    runtime.getVmVersion()))));
    all.add(
        gauge(
            "process_start_time_seconds",
            "Start of the process, in seconds since 1970.",
            runtime.getStartTime() / MILLIS));
    ProcessMetrics.addTo(all);
    return all;
  }

  private void memory(List<Snapshot> all) {
    all.add(usage("jvm_memory_used_bytes", "Memory in use.", MemoryUsage::getUsed));
    all.add(usage("jvm_memory_committed_bytes", "Memory set aside.", MemoryUsage::getCommitted));
    all.add(usage("jvm_memory_max_bytes", "The limit, -1 for none.", MemoryUsage::getMax));
  }

  private Snapshot usage(String name, String help, ToLongFunction<MemoryUsage> what) {
    return new Snapshot(
        name,
        help,
        MetricType.GAUGE,
        List.of(
            Sample.of(what.applyAsLong(memory.getHeapMemoryUsage()), "area", "heap"),
            Sample.of(what.applyAsLong(memory.getNonHeapMemoryUsage()), "area", "nonheap")));
  }

  private static void pools(List<Snapshot> all) {
    List<Sample> used = new ArrayList<>();
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      used.add(Sample.of(pool.getUsage().getUsed(), "pool", pool.getName()));
    }
    all.add(new Snapshot("jvm_memory_pool_used_bytes", "Memory in use.", MetricType.GAUGE, used));
    List<Sample> buffers = new ArrayList<>();
    for (BufferPoolMXBean pool : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
      buffers.add(Sample.of(pool.getMemoryUsed(), "pool", pool.getName()));
    }
    all.add(
        new Snapshot(
            "jvm_buffer_pool_used_bytes", "Memory of buffers.", MetricType.GAUGE, buffers));
  }

  private static void collections(List<Snapshot> all) {
    List<Sample> samples = new ArrayList<>();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      List<String> labels = List.of("gc", collector.getName());
      samples.add(new Sample("_sum", labels, collector.getCollectionTime() / MILLIS, null));
      samples.add(new Sample("_count", labels, collector.getCollectionCount(), null));
    }
    all.add(
        new Snapshot(
            "jvm_gc_collection_seconds",
            "Time spent on collecting garbage.",
            MetricType.SUMMARY,
            samples));
  }

  private void threads(List<Snapshot> all) {
    all.add(gauge("jvm_threads_current", "Platform threads.", threads.getThreadCount()));
    all.add(gauge("jvm_threads_daemon", "Daemon threads.", threads.getDaemonThreadCount()));
    all.add(gauge("jvm_threads_peak", "Most threads at once.", threads.getPeakThreadCount()));
    all.add(
        counter(
            "jvm_threads_started_total", "Threads started.", threads.getTotalStartedThreadCount()));
  }

  static Snapshot gauge(String name, String help, double value) {
    return new Snapshot(name, help, MetricType.GAUGE, List.of(Sample.of(value)));
  }

  static Snapshot counter(String name, String help, double value) {
    return new Snapshot(name, help, MetricType.COUNTER, List.of(Sample.of(value)));
  }
}
