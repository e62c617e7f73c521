package dev.jenever.internal.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Receives what {@link RouteTree#find} found: the value, the route and the parameters, or else the
 * advice to try the path with the other final slash.
 *
 * <p>One instance may take the results of one lookup after another; each replaces the one before.
 * It belongs to one thread during a lookup, and may be read by several afterwards. Counterpart of
 * Gin's {@code nodeValue}.
 *
 * @param <T> what a route leads to
 */
public final class Lookup<T> {

  private static final String[] NO_NAMES = {};
  private static final byte[] NOTHING = {};

  /** Where the search ended: at the route's node if it was found. */
  private @Nullable MatchNode<T> node;

  private boolean found;
  private boolean trailingSlash;

  /** The bytes among which the path lies, and where it begins. */
  private byte[] path = NOTHING;

  private int from;
  private boolean unescape;

  /** How many parameters the tree's largest route has. */
  private int maxParams;

  /** Begin and end of each parameter's value among the bytes. */
  private int @Nullable [] bounds;

  /** Creates a lookup that has found nothing. */
  public Lookup() {}

  /**
   * What the matched route leads to.
   *
   * @return the value given to {@link RouteTree#add}, or null if no route matched
   */
  public @Nullable T value() {
    MatchNode<T> end = node;
    return found && end != null ? end.value : null;
  }

  /**
   * The matched route as it was registered, literal colons unescaped.
   *
   * @return the route's path, or the empty string if no route matched
   */
  public String fullPath() {
    MatchNode<T> end = node;
    return found && end != null ? end.fullPath : "";
  }

  /**
   * Whether the path should be tried with a final slash added, or with its final slash removed.
   *
   * @return true only if no route matched; Gin's recommendation, which in rare trees leads nowhere
   */
  public boolean trailingSlash() {
    return trailingSlash;
  }

  /**
   * How many parameters were read. As in Gin, a path that matched no route may have some too: those
   * that had been read where the search ended.
   *
   * @return the number of parameters, 0 if there are none
   */
  public int paramCount() {
    return names().length;
  }

  /**
   * The name of a parameter.
   *
   * @param index 0 for the leftmost parameter
   * @return the name without its {@code :} or {@code *}
   * @throws IndexOutOfBoundsException if there is no such parameter
   */
  public String paramName(int index) {
    return names()[index];
  }

  /**
   * The value of a parameter, cut out of the path by each call anew.
   *
   * @param index 0 for the leftmost parameter
   * @return the value, unescaped if the lookup was asked to; a catch-all's begins with a slash
   * @throws IndexOutOfBoundsException if there is no such parameter
   */
  public String paramValue(int index) {
    Objects.checkIndex(index, names().length);
    int[] limits = Objects.requireNonNull(bounds);
    int begin = limits[2 * index];
    String text = new String(path, begin, limits[2 * index + 1] - begin, UTF_8);
    return unescape ? QueryUnescape.lenient(text) : text;
  }

  /**
   * The value of the first parameter of that name.
   *
   * @param name a parameter's name
   * @return the value, or null if there is no such parameter
   */
  public @Nullable String param(String name) {
    String[] names = names();
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return paramValue(i);
      }
    }
    return null;
  }

  void start(byte[] bytes, int begin, boolean unescapeValues, int roomForParams) {
    path = bytes;
    from = begin;
    unescape = unescapeValues;
    maxParams = roomForParams;
  }

  void hit(MatchNode<T> end) {
    node = end;
    found = true;
    trailingSlash = false;
  }

  void miss(MatchNode<T> end, boolean slashAdvice) {
    node = end;
    found = false;
    trailingSlash = slashAdvice;
  }

  /** Notes where the value of the node's own parameter lies. */
  void bind(MatchNode<T> variable, int begin, int end) {
    int[] limits = bounds;
    if (limits == null || limits.length < 2 * maxParams) {
      limits = bounds = new int[2 * maxParams];
    }
    int at = 2 * variable.names.length - 2;
    limits[at] = begin;
    limits[at + 1] = end;
  }

  /** Where the literal text of a node ends that lies on the way already walked. */
  int endOf(MatchNode<T> passed) {
    int params = passed.names.length;
    return params == 0
        ? from + passed.literal
        : Objects.requireNonNull(bounds)[2 * params - 1] + passed.literal;
  }

  private String[] names() {
    MatchNode<T> end = node;
    return end == null ? NO_NAMES : end.names;
  }
}
