package dev.jenever.benchmarks.jmh;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.Mode;
import dev.jenever.benchmarks.Order;
import dev.jenever.internal.memory.MemoryRequest;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the workloads {@code echo…} cost without a socket, beside Jackson's own two halves. */
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EchoBenchmark {

  /** How long the body is. */
  @Param({"1024", "4096", "65536"})
  public int size;

  private final ObjectMapper jackson = new ObjectMapper();
  private Engine engine;
  private byte[] body;
  private JsonBenchmark.BoundOrder order;

  /** Makes the body, and what it binds to. */
  @Setup
  public void fill() {
    Mode.set(Mode.RELEASE);
    engine = Engine.create();
    engine.post("/echo", c -> c.json(200, c.shouldBindJson(JsonBenchmark.BoundOrder.class)));
    body = Orders.json(size);
    order = bind();
  }

  /** Binds, validates and renders. */
  @Benchmark
  public void echo() {
    engine.handle(request(), new NullSink());
  }

  /** Binds and validates. */
  @Benchmark
  public JsonBenchmark.BoundOrder bind() {
    return context(request()).shouldBindJson(JsonBenchmark.BoundOrder.class);
  }

  /** Renders. */
  @Benchmark
  public void render() {
    context(new MemoryRequest("GET", "/")).json(200, order);
  }

  /** Reads with Jackson. */
  @Benchmark
  public Order jacksonReads() throws IOException {
    return jackson.readValue(body, Order.class);
  }

  /** Writes with Jackson. */
  @Benchmark
  public byte[] jacksonWrites() throws IOException {
    return jackson.writeValueAsBytes(order);
  }

  private MemoryRequest request() {
    return new MemoryRequest("POST", "/echo").body(body);
  }

  private Context context(MemoryRequest request) {
    return engine.newContext(request, new NullSink());
  }
}
