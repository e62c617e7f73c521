package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jenever.http.Headers;
import dev.jenever.internal.go.HeaderNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a head, to the letter: each becomes text when somebody asks for it, since most
 * handlers look at few of those that a browser and its proxies send.
 */
final class HeadHeaders implements Headers {

  private final byte[] bytes;
  private final int[] spans;

  /** All of them as text, from when somebody has asked for all, or for a change. */
  private @Nullable Headers text;

  HeadHeaders(byte[] bytes, int[] spans) {
    this.bytes = bytes;
    this.spans = spans;
  }

  @Override
  public String get(String name) {
    if (text != null) {
      return text.get(name);
    }
    int i = indexOf(name, 0);
    return i < 0 ? "" : value(i);
  }

  @Override
  public List<String> values(String name) {
    if (text != null) {
      return text.values(name);
    }
    int i = indexOf(name, 0);
    if (i < 0) {
      return List.of();
    }
    List<String> values = new ArrayList<>(1);
    for (; i >= 0; i = indexOf(name, i + HeaderSpans.FIELDS)) {
      values.add(value(i));
    }
    return values;
  }

  @Override
  public boolean contains(String name) {
    return text == null ? indexOf(name, 0) >= 0 : text.contains(name);
  }

  @Override
  public void set(String name, String value) {
    text().set(name, value);
  }

  @Override
  public void add(String name, String value) {
    text().add(name, value);
  }

  @Override
  public void remove(String name) {
    text().remove(name);
  }

  @Override
  public Set<String> names() {
    return text().names();
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super String> action) {
    text().forEach(action);
  }

  @Override
  public Headers copy() {
    return text().copy();
  }

  @Override
  public boolean isEmpty() {
    return text != null && text.isEmpty();
  }

  private int indexOf(String name, int from) {
    for (int i = from; i < spans.length; i += HeaderSpans.FIELDS) {
      if (HeadBytes.isSameName(bytes, spans[i], spans[i + 1], name)) {
        return i;
      }
    }
    return -1;
  }

  private String value(int span) {
    return HeaderText.decode(latin(span + 2));
  }

  private Headers text() {
    Headers all = text;
    if (all == null) {
      all = Headers.create();
      for (int i = 0; i < spans.length; i += HeaderSpans.FIELDS) {
        all.add(HeaderNames.canonical(latin(i)), value(i));
      }
      text = all;
    }
    return all;
  }

  private String latin(int span) {
    return new String(bytes, spans[span], spans[span + 1] - spans[span], ISO_8859_1);
  }
}
