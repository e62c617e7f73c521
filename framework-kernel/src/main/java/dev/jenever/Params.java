package dev.jenever;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The path parameters of a request, in the order of the route.
 *
 * <p>A name may occur twice; the first one wins. Used by one thread at a time.
 *
 * <p>Counterpart of {@code gin.Params}.
 */
public final class Params implements Iterable<Param> {

  private final List<Param> list;

  Params() {
    this(new ArrayList<>(2));
  }

  private Params(List<Param> list) {
    this.list = list;
  }

  /** Returns parameters that hold the given ones, for tests. */
  public static Params of(Param... params) {
    return new Params(new ArrayList<>(List.of(params)));
  }

  /** Returns the value of the first parameter of that name. */
  public Optional<String> get(String key) {
    requireNonNull(key, "key");
    for (Param param : list) {
      if (param.key().equals(key)) {
        return Optional.of(param.value());
      }
    }
    return Optional.empty();
  }

  /** Returns the value of the first parameter of that name, {@code ""} when there is none. */
  public String byName(String key) {
    requireNonNull(key, "key");
    for (Param param : list) {
      if (param.key().equals(key)) {
        return param.value();
      }
    }
    return "";
  }

  /** Returns the number of parameters. */
  public int size() {
    return list.size();
  }

  /** Returns the parameters in order, unmodifiable. */
  public List<Param> asList() {
    return Collections.unmodifiableList(list);
  }

  @Override
  public Iterator<Param> iterator() {
    return asList().iterator();
  }

  @Override
  public String toString() {
    return list.toString();
  }

  void add(String key, String value) {
    list.add(new Param(key, value));
  }

  Params copy() {
    return new Params(new ArrayList<>(list));
  }
}
