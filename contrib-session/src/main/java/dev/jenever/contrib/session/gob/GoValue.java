package dev.jenever.contrib.session.gob;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Go value of a type that Java has no word for: a struct, a named type, a complex number, a text
 * that is no UTF-8, or what a type has encoded itself. It is written back as it was read.
 *
 * <pre>{@code
 * GoValue user = (GoValue) session.get("user");       // main.User{ID: 7, Name: "bob"}
 * long id = user.field("ID", Long.class).orElseThrow();
 * session.set("user", user.with("Name", "alice"));
 * }</pre>
 *
 * <p>Numbers in structs are {@link Long} or {@link Double}: the stream does not tell their width,
 * so what is set must fit the Go field. Two are equal when type and value are. Immutable as long as
 * nobody changes the lists and bytes inside.
 */
public final class GoValue {

  private final String name;
  private final WireType type;
  private final @Nullable Object value;

  GoValue(String name, WireType type, @Nullable Object value) {
    this.name = name;
    this.type = type;
    this.value = value;
  }

  /** Returns the Go type, by the name under which it was registered: {@code main.User}. */
  public String type() {
    return name.isEmpty() ? type.name : name;
  }

  /**
   * Returns the value: of a struct a map of its fields, of a complex number a list of two, of a
   * text or a type of its own its bytes, otherwise what Java has for it.
   */
  public @Nullable Object value() {
    return value instanceof Map<?, ?> map ? Collections.unmodifiableMap(map) : value;
  }

  /** Returns whether this is a struct. */
  public boolean isStruct() {
    return type.kind == Kind.STRUCT;
  }

  /**
   * Returns a field of a struct; one that is nil in Go is empty.
   *
   * @throws IllegalArgumentException when there is no such field, or it holds something else
   */
  public <T> Optional<T> field(String field, Class<T> as) {
    Object found = fields(field).get(field);
    if (found == null || as.isInstance(found)) {
      return Optional.ofNullable(as.cast(found));
    }
    throw new IllegalArgumentException(
        type()
            + "."
            + field
            + ": "
            + found.getClass().getName()
            + " (expected: "
            + as.getName()
            + ")");
  }

  /**
   * Returns a struct with another value of a field.
   *
   * @throws IllegalArgumentException when there is no such field
   */
  public GoValue with(String field, @Nullable Object value) {
    Map<Object, @Nullable Object> changed = new LinkedHashMap<>(fields(field));
    changed.put(field, value);
    return new GoValue(name, type, changed);
  }

  /** Returns a value of the same named type: {@code role.withValue("admin")}. */
  public GoValue withValue(Object value) {
    return new GoValue(name, type, requireNonNull(value, "value"));
  }

  private Map<?, ? extends @Nullable Object> fields(String wanted) {
    if (value instanceof Map<?, ?> fields && fields.containsKey(wanted)) {
      return fields;
    }
    throw new IllegalArgumentException(type() + ": no field " + wanted);
  }

  boolean isAnonymous() {
    return name.isEmpty();
  }

  WireType wireType() {
    return type;
  }

  @Nullable Object raw() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GoValue go
        && go.type().equals(type())
        && Objects.deepEquals(go.value, value);
  }

  @Override
  public int hashCode() {
    int hash = value instanceof byte[] bytes ? Arrays.hashCode(bytes) : Objects.hashCode(value);
    return type().hashCode() * 31 + hash;
  }

  @Override
  public String toString() {
    return type() + "(" + (value instanceof byte[] bytes ? Arrays.toString(bytes) : value) + ")";
  }
}
