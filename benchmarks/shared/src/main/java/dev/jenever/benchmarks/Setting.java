package dev.jenever.benchmarks;

import java.nio.file.Path;

/** What the harness tells a server through its environment. */
public final class Setting {

  private Setting() {}

  /** Returns the port to listen on, at 127.0.0.1. */
  public static int port() {
    return Integer.parseInt(System.getenv("PORT"));
  }

  /** Returns the directory with {@code github.txt} and the directory {@code files}. */
  public static Path data() {
    return Path.of(System.getenv("BENCH_DATA"));
  }

  /** Returns the execution mode asked for, {@code ADAPTIVE} when none is. */
  public static String mode() {
    return System.getenv().getOrDefault("BENCH_MODE", "ADAPTIVE");
  }
}
