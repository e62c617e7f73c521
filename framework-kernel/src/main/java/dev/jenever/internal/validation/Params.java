package dev.jenever.internal.validation;

import java.util.ArrayList;
import java.util.List;

/** Splits the parameter of tags that take several: {@code red green 'light blue'}. */
final class Params {

  private Params() {}

  static String[] split(String param) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < param.length()) {
      if (isSpace(param.charAt(at))) {
        at++;
        continue;
      }
      int end = end(param, at);
      words.add(param.substring(at, end).replace("'", ""));
      at = end;
    }
    return words.toArray(String[]::new);
  }

  private static int end(String param, int from) {
    int close = param.charAt(from) == '\'' ? param.indexOf('\'', from + 1) : -1;
    if (close >= 0) {
      return close + 1;
    }
    int end = from;
    while (end < param.length() && !isSpace(param.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }
}
