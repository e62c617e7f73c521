package dev.jenever.benchmarks.jmh;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.Mode;
import dev.jenever.benchmarks.Order;
import dev.jenever.binding.Binding;
import dev.jenever.binding.Form;
import dev.jenever.internal.memory.MemoryRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Rendering and binding, each with the context that it needs. */
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JsonBenchmark {

  /** An order with the tags of Gin. */
  public record BoundOrder(
      long id, @Binding("required") String customer, String note, List<Order.Line> lines) {}

  /** What a list of books is asked for with. */
  public record Page(
      @Form("q") String q,
      @Form("page") @Binding("gte=1") int page,
      @Form("size") @Binding("gte=1,lte=100") int size) {}

  private final Engine engine = engine();
  private Order order;
  private byte[] small;
  private byte[] large;

  private static Engine engine() {
    Mode.set(Mode.RELEASE);
    return Engine.create();
  }

  /** Makes orders of about 4 KB and 64 KB. */
  @Setup
  public void fill() throws Exception {
    order = order(40);
    small = json(order);
    large = json(order(640));
  }

  private static Order order(int lines) {
    return new Order(
        4711,
        "Wanda van Dijk",
        "",
        IntStream.range(0, lines)
            .mapToObj(
                n -> new Order.Line("SKU-" + n, "Jonge jenever, " + n, n, n + 0.25, n % 3 == 0))
            .toList());
  }

  private static byte[] json(Order order) {
    StringBuilder out = new StringBuilder();
    for (Order.Line line : order.lines()) {
      out.append(out.isEmpty() ? "" : ",")
          .append("{\"sku\":\"%s\",\"title\":\"%s\",".formatted(line.sku(), line.title()))
          .append("\"quantity\":%d,\"price\":".formatted(line.quantity()))
          .append(line.price())
          .append(",\"gift\":")
          .append(line.gift())
          .append('}');
    }
    return "{\"id\":%d,\"customer\":\"%s\",\"note\":\"\",\"lines\":[%s]}"
        .formatted(order.id(), order.customer(), out)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Renders a map of three entries. */
  @Benchmark
  public void renderMap() {
    context(new MemoryRequest("GET", "/"))
        .json(200, H.of("id", 7, "message", "Hello, World!", "ok", true));
  }

  /** Renders an order of 4 KB. */
  @Benchmark
  public void renderOrder() {
    context(new MemoryRequest("GET", "/")).json(200, order);
  }

  /** Binds an order of 4 KB and validates it. */
  @Benchmark
  public BoundOrder bindOrder() {
    return context(new MemoryRequest("POST", "/").body(small)).shouldBindJson(BoundOrder.class);
  }

  /** Binds an order of 64 KB and validates it. */
  @Benchmark
  public BoundOrder bindLargeOrder() {
    return context(new MemoryRequest("POST", "/").body(large)).shouldBindJson(BoundOrder.class);
  }

  /** Binds three parameters of a query and validates them. */
  @Benchmark
  public Page bindQuery() {
    return context(new MemoryRequest("GET", "/?q=jenever&page=2&size=20"))
        .shouldBindQuery(Page.class);
  }

  private Context context(MemoryRequest request) {
    return engine.newContext(request, new NullSink());
  }
}
