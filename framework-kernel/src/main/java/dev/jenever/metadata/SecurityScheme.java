package dev.jenever.metadata;

import static java.util.Objects.requireNonNull;

/**
 * A way in which clients show who they are.
 *
 * <p>Immutable, safe for use by any thread.
 *
 * @param name the name of the scheme in the description of the service
 * @param kind what it is
 * @param parameter the header, query parameter or cookie that carries an API key, {@code ""}
 *     otherwise
 * @param format what a bearer token looks like ({@code JWT}), {@code ""} when that is nobody's
 *     business
 * @param description one sentence for a reader, {@code ""} for none
 */
public record SecurityScheme(
    String name, Kind kind, String parameter, String format, String description) {

  /** What a client sends. */
  public enum Kind {
    /** {@code Authorization: Basic …}. */
    BASIC,
    /** {@code Authorization: Bearer …}. */
    BEARER,
    /** A header of its own. */
    HEADER,
    /** A query parameter. */
    QUERY,
    /** A cookie. */
    COOKIE
  }

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the name is empty or has other characters than letters,
   *     digits, dots, hyphens and underscores, or a key has no parameter
   */
  public SecurityScheme {
    if (!requireNonNull(name, "name").matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException("name: " + name + " (expected: [A-Za-z0-9._-]+)");
    }
    boolean key = kind != Kind.BASIC && kind != Kind.BEARER;
    if (key == requireNonNull(parameter, "parameter").isEmpty()) {
      throw new IllegalArgumentException(
          "parameter: " + parameter + " (expected: a name for keys, nothing for " + kind + ")");
    }
    requireNonNull(format, "format");
    requireNonNull(description, "description");
  }

  /** Returns HTTP basic authentication. */
  public static SecurityScheme basic(String name) {
    return new SecurityScheme(name, Kind.BASIC, "", "", "");
  }

  /** Returns a bearer token. */
  public static SecurityScheme bearer(String name, String format) {
    return new SecurityScheme(name, Kind.BEARER, "", format, "");
  }

  /** Returns a key in a header, a query parameter or a cookie. */
  public static SecurityScheme key(String name, Kind kind, String parameter) {
    return new SecurityScheme(name, kind, parameter, "", "");
  }

  /** Returns this scheme with a description. */
  public SecurityScheme describedAs(String description) {
    return new SecurityScheme(name, kind, parameter, format, description);
  }
}
