package dev.jenever;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How talkative the framework is: in debug mode it prints its routes and warnings.
 *
 * <p>The mode is one for the whole process: {@code GIN_MODE} from the environment; when that is not
 * set, {@link #TEST} if JUnit is on the class path and {@link #DEBUG} otherwise. Safe for use by
 * any thread.
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

  static Mode fromEnvironment(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return isUnderTest() ? TEST : DEBUG;
    }
    return named(value);
  }

  /** Tells tests by their library: it is on no class path but theirs. */
  private static boolean isUnderTest() {
    try {
      Class.forName("org.junit.jupiter.api.Test", false, Mode.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
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
