package dev.jenever.http;

import dev.jenever.internal.go.HeaderNames;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The headers of a request or a response: names in any case, several values each.
 *
 * <p>Names are reported in canonical form ({@code X-Request-Id}). Not safe for use by several
 * threads at once.
 *
 * <p>Counterpart of {@code http.Header}.
 */
public interface Headers {

  /** Creates an empty, mutable set of headers. */
  static Headers create() {
    return new HeaderList();
  }

  /**
   * Spells a header's name as it goes over the wire: {@code x-request-id} is {@code X-Request-Id}.
   * What cannot be a header's name is returned as it is. Counterpart of {@code
   * http.CanonicalHeaderKey}.
   */
  static String canonicalName(String name) {
    return HeaderNames.canonical(name);
  }

  /** Returns the first value of a header, or {@code ""} when there is none. */
  String get(String name);

  /** Returns all values of a header in order, an empty list when there are none. */
  List<String> values(String name);

  /** Returns whether the header is present, with an empty value too. */
  boolean contains(String name);

  /** Replaces all values of a header by one. */
  void set(String name, String value);

  /** Adds a value after those that the header already has. */
  void add(String name, String value);

  /** Removes all values of a header. */
  void remove(String name);

  /** Returns the canonical names of the headers that are present. */
  Set<String> names();

  /** Calls the action for each value, with its header's canonical name. */
  void forEach(BiConsumer<? super String, ? super String> action);

  /** Returns an independent, mutable copy. */
  default Headers copy() {
    Headers copy = create();
    forEach(copy::add);
    return copy;
  }

  /** Returns whether no header is present. */
  default boolean isEmpty() {
    return names().isEmpty();
  }
}
