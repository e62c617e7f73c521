package dev.jenever.contrib.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsRegistryTest {

  private final MetricsRegistry registry = MetricsRegistry.create();

  @Test
  void familiesAreInOrderOfTheirNamesAndSeriesOfTheirLabels() {
    Counter b = registry.counter("b_total", "Second.", "z", "a");
    registry.gauge("a", "First.").set(2.5);
    b.inc("1", "y");
    b.add(3, "2", "x");

    assertThat(registry.text())
        .isEqualTo(
            """
            # HELP a First.
            # TYPE a gauge
            a 2.5
            # HELP b_total Second.
            # TYPE b_total counter
            b_total{a="x",z="2"} 3
            b_total{a="y",z="1"} 1
            """);
  }

  @Test
  void gaugesGoUpAndDown() {
    Gauge gauge = registry.gauge("g", "", "l");
    gauge.inc("a");
    gauge.add(2.5, "a");
    gauge.dec("a");

    assertThat(gauge.value("a")).isEqualTo(2.5);
    assertThat(gauge.value("b")).isZero();
  }

  @Test
  void countersOnlyGrow() {
    Counter counter = registry.counter("c_total", "");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> counter.add(-1))
        .withMessage("c_total: counter cannot decrease in value");
  }

  @Test
  void labelsHaveToBeComplete() {
    Counter counter = registry.counter("c_total", "", "a", "b");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> counter.inc("x"))
        .withMessage("c_total: inconsistent label cardinality: expected 2 label values but got 1");
  }

  @Test
  void namesAreTakenOnce() {
    registry.counter("c_total", "");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> registry.gauge("c_total", ""))
        .withMessage("metric 'c_total' is existed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "a-b", "größe", "a b"})
  void namesThatPrometheusDoesNotKnowAreRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> registry.counter(name, ""))
        .withMessageStartingWith("metric: \"" + name + "\" is no name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> registry.counter("fine", "", name))
        .withMessageStartingWith("metric fine: \"" + name + "\" is no label");
  }

  @Test
  void bucketsAreInAscendingOrder() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> registry.histogram("h", "", new double[] {1, 1}))
        .withMessage("h: buckets [1.0, 1.0] (expected: in ascending order)");
  }

  @Test
  void whatIsBeyondTheLimitGoesIntoOneSeries() {
    Counter counter = registry.maxSeries(3).counter("c_total", "", "user");
    IntStream.range(0, 1000).forEach(i -> counter.inc("u" + i));

    assertThat(registry.text().lines().skip(2))
        .containsExactly(
            "c_total{user=\"overflow\"} 997",
            "c_total{user=\"u0\"} 1",
            "c_total{user=\"u1\"} 1",
            "c_total{user=\"u2\"} 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> registry.maxSeries(0))
        .withMessage("maxSeries: 0 (expected: 1 or more)");
  }

  @Test
  void nothingIsLostWhenManyCountAtOnce() throws Exception {
    Counter counter = registry.counter("c_total", "", "l");
    Histogram histogram = registry.histogram("h", "", new double[] {1, 2}, "l");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    for (int t = 0; t < 8; t++) {
      threads.execute(
          () -> {
            for (int i = 0; i < 10_000; i++) {
              counter.inc("v" + i % 3);
              histogram.observe(i % 3, "v");
            }
          });
    }
    threads.shutdown();

    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(counter.value("v0") + counter.value("v1") + counter.value("v2")).isEqualTo(80_000);
    assertThat(registry.text()).contains("h_count{l=\"v\"} 80000");
  }

  @Test
  void theJvmTellsOfItself() {
    List<String> names =
        MetricsRegistry.withJvm()
            .text()
            .lines()
            .filter(line -> line.startsWith("# TYPE "))
            .map(line -> line.split(" ")[2])
            .toList();

    assertThat(names)
        .isSorted()
        .contains(
            "jvm_memory_used_bytes",
            "jvm_memory_max_bytes",
            "jvm_memory_pool_used_bytes",
            "jvm_buffer_pool_used_bytes",
            "jvm_gc_collection_seconds",
            "jvm_threads_current",
            "jvm_classes_currently_loaded",
            "jvm_runtime_info",
            "process_cpu_seconds_total",
            "process_start_time_seconds");
  }
}
