package dev.jenever.middleware;

import static java.util.Objects.requireNonNull;

import dev.jenever.Context;
import dev.jenever.Output;
import java.io.PrintStream;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How {@link Logger} logs.
 *
 * <p>Not safe for use by several threads at once. Counterpart of {@code gin.LoggerConfig}.
 */
public final class LoggerConfig {

  private @Nullable LogFormatter formatter;
  private @Nullable PrintStream output;
  private Set<String> skipPaths = Set.of();
  private boolean skipQueryString;
  private Predicate<? super Context> skip = c -> false;

  /** Creates a configuration with every default. */
  public LoggerConfig() {}

  /** Sets what makes the line; Gin's line by default. */
  public LoggerConfig formatter(LogFormatter formatter) {
    this.formatter = requireNonNull(formatter, "formatter");
    return this;
  }

  /** Sets where lines go; {@link Output#writer()} by default. */
  public LoggerConfig output(PrintStream output) {
    this.output = requireNonNull(output, "output");
    return this;
  }

  /** Sets the decoded paths that are not logged; none by default. */
  public LoggerConfig skipPaths(String... paths) {
    skipPaths = Set.of(paths);
    return this;
  }

  /** Sets whether the query is left out, because it may hold secrets; false by default. */
  public LoggerConfig skipQueryString(boolean skip) {
    skipQueryString = skip;
    return this;
  }

  /** Sets what is not logged, asked after the request has been handled; nothing by default. */
  public LoggerConfig skip(Predicate<? super Context> skip) {
    this.skip = requireNonNull(skip, "skip");
    return this;
  }

  @Nullable LogFormatter formatter() {
    return formatter;
  }

  PrintStream output() {
    return output == null ? Output.writer() : output;
  }

  Set<String> skipPaths() {
    return skipPaths;
  }

  boolean skipQueryString() {
    return skipQueryString;
  }

  Predicate<? super Context> skip() {
    return skip;
  }
}
