package dev.jenever.metadata;

import java.util.List;

/**
 * Credentials without which a handler lets nobody pass. Those of several handlers of one chain are
 * needed together.
 *
 * <p>Immutable, safe for use by any thread.
 *
 * @param alternatives the schemes of which one is enough
 */
public record RouteSecurity(List<SecurityScheme> alternatives) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when there is no scheme
   */
  public RouteSecurity {
    alternatives = List.copyOf(alternatives);
    if (alternatives.isEmpty()) {
      throw new IllegalArgumentException("alternatives: none (expected: at least one scheme)");
    }
  }

  /** Returns the need for one of the schemes. */
  public static RouteSecurity anyOf(SecurityScheme... schemes) {
    return new RouteSecurity(List.of(schemes));
  }
}
