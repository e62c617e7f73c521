package dev.jenever;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * How talkative the framework is: in debug mode it prints its routes and warnings.
 *
 * <p>The mode is one for the whole process: {@code GIN_MODE} from the environment, {@link #DEBUG}
 * when that is not set. Safe for use by any thread.
 *
 * <p>Counterpart of {@code gin.SetMode} and {@code gin.Mode}.
 */
public enum Mode {
  /** Prints routes and warnings, and reads templates anew for each response. */
  DEBUG,
  /** Prints nothing. */
  RELEASE,
  /** Prints nothing; for tests. */
  TEST;

  /** The environment variable that sets the mode. */
  public static final String ENV = "GIN_MODE";

  private static volatile Mode current = fromEnvironment(System.getenv(ENV));

  /** Returns the mode of the process. */
  public static Mode get() {
    return current;
  }

  /** Sets the mode of the process. */
  public static void set(Mode mode) {
    current = requireNonNull(mode, "mode");
  }

  /**
   * Sets the mode by Gin's name for it.
   *
   * @throws IllegalArgumentException when the name is none of {@code debug}, {@code release} and
   *     {@code test}
   */
  public static void set(String name) {
    current = named(name);
  }

  /** Returns whether the process is in debug mode. */
  public static boolean isDebugging() {
    return current == DEBUG;
  }

  static Mode fromEnvironment(@org.jspecify.annotations.Nullable String value) {
    return value == null || value.isEmpty() ? DEBUG : named(value);
  }

  private static Mode named(String name) {
    return switch (name) {
      case "", "debug" -> DEBUG;
      case "release" -> RELEASE;
      case "test" -> TEST;
      default ->
          throw new IllegalArgumentException(
              "gin mode unknown: " + name + " (available mode: debug release test)");
    };
  }

  /** Returns Gin's name of the mode. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
