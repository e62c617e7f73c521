package dev.jenever.internal.undertow;

import io.undertow.util.HttpString;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Header names as Undertow wants them: made once for each canonical name, up to a number, since a
 * handler may derive names from what a client sends.
 */
final class HeaderStrings {

  private static final int MAX = 1024;

  private static final ConcurrentMap<String, HttpString> CACHE = new ConcurrentHashMap<>();

  private HeaderStrings() {}

  /** Returns the name, or null when it is none: empty, or with a character no name may have. */
  static @Nullable HttpString of(String canonicalName) {
    HttpString cached = CACHE.get(canonicalName);
    return cached != null ? cached : make(canonicalName);
  }

  private static @Nullable HttpString make(String name) {
    if (!isToken(name)) {
      return null;
    }
    HttpString made = new HttpString(name);
    if (CACHE.size() < MAX) {
      CACHE.putIfAbsent(name, made);
    }
    return made;
  }

  private static boolean isToken(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!isTokenChar(name.charAt(i))) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** RFC 9110, section 5.6.2. */
  static boolean isTokenChar(char c) {
    if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
      return true;
    }
    return c > ' ' && c < 0x7F && "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
  }
}
