package dev.jenever;

import static java.util.Objects.requireNonNull;

/**
 * A typed key of the context: {@code Key<User> USER = Key.of("user")}, then {@code c.set(USER,
 * user)} and {@code c.get(USER)}.
 *
 * <p>Two keys are the same only if they are the same object, so modules never collide. Immutable.
 *
 * <p>Gin has no counterpart; Go code casts what {@code c.Get} returns.
 *
 * @param <T> the type of the value
 */
public final class Key<T> {

  private final String name;

  private Key(String name) {
    this.name = requireNonNull(name, "name");
  }

  /**
   * Creates a key.
   *
   * @param name names the key in messages; need not be unique
   */
  public static <T> Key<T> of(String name) {
    return new Key<>(name);
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
