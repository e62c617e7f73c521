package dev.jenever;

import static java.util.Objects.requireNonNull;

import dev.jenever.internal.routing.Lookup;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The path parameters of a request, in the order of the route.
 *
 * <p>A name may occur twice; the first one wins. Used by one thread at a time.
 *
 * <p>Counterpart of {@code gin.Params}.
 */
public final class Params implements Iterable<Param> {

  static final Params NONE = new Params(List.of());

  /** Where the parameters are found, until somebody asks for one. */
  private @Nullable Lookup<?> lookup;

  private List<Param> list;

  private Params(List<Param> list) {
    this.list = list;
  }

  /** Returns parameters that hold the given ones, for tests. */
  public static Params of(Param... params) {
    return new Params(List.of(params));
  }

  static Params of(Lookup<?> lookup) {
    if (lookup.paramCount() == 0) {
      return NONE;
    }
    Params params = new Params(List.of());
    params.lookup = lookup;
    return params;
  }

  /** Returns the value of the first parameter of that name. */
  public Optional<String> get(String key) {
    requireNonNull(key, "key");
    for (Param param : list()) {
      if (param.key().equals(key)) {
        return Optional.of(param.value());
      }
    }
    return Optional.empty();
  }

  /** Returns the value of the first parameter of that name, {@code ""} when there is none. */
  public String byName(String key) {
    requireNonNull(key, "key");
    for (Param param : list()) {
      if (param.key().equals(key)) {
        return param.value();
      }
    }
    return "";
  }

  /** Returns the number of parameters. */
  public int size() {
    return lookup == null ? list.size() : lookup.paramCount();
  }

  /** Returns the parameters in order, unmodifiable. */
  public List<Param> asList() {
    return list();
  }

  @Override
  public Iterator<Param> iterator() {
    return list().iterator();
  }

  @Override
  public String toString() {
    return list().toString();
  }

  Params with(Param last) {
    List<Param> more = new ArrayList<>(list());
    more.add(last);
    return new Params(List.copyOf(more));
  }

  /** Returns parameters that another thread may use. */
  Params copy() {
    return new Params(list());
  }

  private List<Param> list() {
    Lookup<?> from = lookup;
    if (from != null) {
      Param[] found = new Param[from.paramCount()];
      for (int i = 0; i < found.length; i++) {
        found[i] = new Param(from.paramName(i), from.paramValue(i));
      }
      list = List.of(found);
      lookup = null;
    }
    return list;
  }
}
