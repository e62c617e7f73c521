package dev.jenever.http;

import dev.jenever.internal.go.HeaderNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Headers in two parallel slots of one array: name, value, name, value; few enough to scan, and
 * mostly known not to be there without that.
 */
final class HeaderList implements Headers {

  private static final String[] EMPTY = {};

  private String[] slots;
  private int end;

  /** A bit for each name that is there, or was; names share bits. */
  private long marks;

  HeaderList() {
    this(EMPTY, 0, 0);
  }

  private HeaderList(String[] slots, int end, long marks) {
    this.slots = slots;
    this.end = end;
    this.marks = marks;
  }

  @Override
  public String get(String name) {
    int i = find(name);
    return i < 0 ? "" : slots[i + 1];
  }

  @Override
  public List<String> values(String name) {
    String canonical = HeaderNames.canonical(name);
    int i = indexOf(canonical, 0);
    if (i < 0) {
      return List.of();
    }
    List<String> values = new ArrayList<>(2);
    for (; i >= 0; i = indexOf(canonical, i + 2)) {
      values.add(slots[i + 1]);
    }
    return values;
  }

  @Override
  public boolean contains(String name) {
    return find(name) >= 0;
  }

  @Override
  public void set(String name, String value) {
    String canonical = HeaderNames.canonical(name);
    int i = indexOf(canonical, 0);
    if (i < 0) {
      append(canonical, value);
    } else {
      slots[i + 1] = value;
      removeFrom(canonical, i + 2);
    }
  }

  @Override
  public void add(String name, String value) {
    append(HeaderNames.canonical(name), value);
  }

  @Override
  public void remove(String name) {
    int i = find(name);
    if (i >= 0) {
      removeFrom(slots[i], i);
    }
  }

  @Override
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < end; i += 2) {
      names.add(slots[i]);
    }
    return names;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super String> action) {
    for (int i = 0; i < end; i += 2) {
      action.accept(slots[i], slots[i + 1]);
    }
  }

  @Override
  public Headers copy() {
    return new HeaderList(Arrays.copyOf(slots, end), end, marks);
  }

  @Override
  public boolean isEmpty() {
    return end == 0;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
    return text.toString();
  }

  private void append(String canonical, String value) {
    if (end == slots.length) {
      slots = Arrays.copyOf(slots, Math.max(16, end * 2));
    }
    slots[end] = canonical;
    slots[end + 1] = value;
    end += 2;
    marks |= mark(canonical);
  }

  private void removeFrom(String canonical, int from) {
    int to = from;
    for (int i = from; i < end; i += 2) {
      if (!slots[i].equals(canonical)) {
        slots[to] = slots[i];
        slots[to + 1] = slots[i + 1];
        to += 2;
      }
    }
    Arrays.fill(slots, to, end, null);
    end = to;
  }

  private int find(String name) {
    return indexOf(HeaderNames.canonical(name), 0);
  }

  private int indexOf(String canonical, int from) {
    if ((marks & mark(canonical)) == 0) {
      return -1;
    }
    for (int i = from; i < end; i += 2) {
      if (slots[i].equals(canonical)) {
        return i;
      }
    }
    return -1;
  }

  private static long mark(String canonical) {
    int hash = canonical.hashCode();
    return 1L << (hash ^ hash >>> 16);
  }
}
