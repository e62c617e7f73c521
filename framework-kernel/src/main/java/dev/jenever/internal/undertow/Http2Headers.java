package dev.jenever.internal.undertow;

import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;

/**
 * Checks the headers of an HTTP/2 request, where nothing that HTTP/1 would end a line with stands
 * in the way of a value: RFC 9113, section 8.2.1.
 */
final class Http2Headers {

  private Http2Headers() {}

  static boolean areValid(HeaderMap headers) {
    for (long i = headers.fastIterateNonEmpty(); i != -1; i = headers.fiNextNonEmpty(i)) {
      HeaderValues values = headers.fiCurrent(i);
      if (!isName(values.getHeaderName())) {
        return false;
      }
      for (int v = 0; v < values.size(); v++) {
        if (!isValue(values.get(v))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isName(HttpString name) {
    for (int i = 0; i < name.length(); i++) {
      if (!HeadBytes.isToken(name.byteAt(i))) {
        return false;
      }
    }
    return name.length() > 0;
  }

  private static boolean isValue(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!HeadBytes.isValue((byte) value.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
