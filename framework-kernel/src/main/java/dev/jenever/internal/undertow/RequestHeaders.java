package dev.jenever.internal.undertow;

import dev.jenever.http.Headers;
import dev.jenever.internal.go.HeaderNames;
import dev.jenever.internal.go.Utf8;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** The headers of an HTTP/2 request: a view of Undertow's, without {@code Host}, read as UTF-8. */
final class RequestHeaders implements Headers {

  private final HeaderMap map;

  RequestHeaders(HeaderMap map) {
    this.map = map;
  }

  @Override
  public String get(String name) {
    String value = isHost(name) ? null : map.getFirst(name);
    return value == null ? "" : HeaderText.decode(value);
  }

  @Override
  public List<String> values(String name) {
    HeaderValues values = isHost(name) ? null : map.get(name);
    if (values == null) {
      return List.of();
    }
    List<String> decoded = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      decoded.add(HeaderText.decode(values.get(i)));
    }
    return decoded;
  }

  @Override
  public boolean contains(String name) {
    return !isHost(name) && map.contains(name);
  }

  @Override
  public void set(String name, String value) {
    HttpString key = HeaderStrings.of(HeaderNames.canonical(name));
    if (key != null) {
      map.put(key, Utf8.toBytes(value));
    }
  }

  @Override
  public void add(String name, String value) {
    HttpString key = HeaderStrings.of(HeaderNames.canonical(name));
    if (key != null) {
      map.add(key, Utf8.toBytes(value));
    }
  }

  @Override
  public void remove(String name) {
    map.remove(name);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    forEach((name, value) -> names.add(name));
    return names;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super String> action) {
    for (long i = map.fastIterateNonEmpty(); i != -1; i = map.fiNextNonEmpty(i)) {
      HeaderValues values = map.fiCurrent(i);
      String name = HeaderNames.canonical(values.getHeaderName().toString());
      if (!isHost(name)) {
        for (int v = 0; v < values.size(); v++) {
          action.accept(name, HeaderText.decode(values.get(v)));
        }
      }
    }
  }

  @Override
  public boolean isEmpty() {
    return map.size() - map.count(io.undertow.util.Headers.HOST) <= 0;
  }

  private static boolean isHost(String name) {
    return name.length() == 4 && name.equalsIgnoreCase("Host");
  }
}
