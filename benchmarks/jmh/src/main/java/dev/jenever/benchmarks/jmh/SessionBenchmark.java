package dev.jenever.benchmarks.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.Handler;
import dev.jenever.contrib.session.CookieStore;
import dev.jenever.contrib.session.Session;
import dev.jenever.contrib.session.Sessions;
import dev.jenever.http.Request;
import dev.jenever.testing.TestClient;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a session in a cookie adds to a request; {@code session_test.go} is the same on Gin. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SessionBenchmark {

  private Engine without;
  private Engine untouched;
  private Engine read;
  private Engine write;
  private Request anonymous;
  private Request known;

  /** Makes the engines and the requests. */
  @Setup
  public void make() {
    byte[] key = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
    Handler sessions = Sessions.of("mysession", CookieStore.create(key));
    without = Modules.engine();
    untouched = Modules.engine(sessions);
    read = Modules.engine(sessions, c -> Sessions.get(c).get("user"));
    write = Modules.engine(sessions, SessionBenchmark::fill);
    String cookie = TestClient.of(write).get("/users/7").send().header("Set-Cookie").split(";")[0];
    anonymous = Modules.request("GET", "/users/7");
    known = Modules.request("GET", "/users/7", "Cookie", cookie);
  }

  private static void fill(Context c) {
    Session session = Sessions.get(c);
    session.set("user", "austin");
    session.set("id", 42);
    session.set("admin", true);
    session.set("seen", 1700000000L);
    session.save();
  }

  /** No session at all. */
  @Benchmark
  public void without() {
    without.handle(known, new NullSink());
  }

  /** A session that nobody asks for. */
  @Benchmark
  public void untouched() {
    untouched.handle(known, new NullSink());
  }

  /** A session that is read. */
  @Benchmark
  public void read() {
    read.handle(known, new NullSink());
  }

  /** A session that is made and saved. */
  @Benchmark
  public void write() {
    write.handle(anonymous, new NullSink());
  }
}
