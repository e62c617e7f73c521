package dev.jenever.compat.compare;

import dev.jenever.compat.scenario.Answer;
import dev.jenever.compat.scenario.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells how one answer differs from another: status, headers as a multimap, body bytes, trailers,
 * interim answers, and what became of the connection.
 */
public final class Differences {

  private final List<String> found = new ArrayList<>();

  private Differences() {}

  /** Compares the answers of a case step by step, after its rules; an empty list means equal. */
  public static List<String> between(List<Answer> want, List<Answer> got, List<String> rules) {
    if (want.size() != got.size()) {
      return List.of("answers: want " + want.size() + ", got " + got.size());
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < want.size(); i++) {
      Differences one = new Differences();
      one.compare(Rule.normalise(want.get(i), rules), Rule.normalise(got.get(i), rules));
      String step = "step " + (i + 1) + ", ";
      one.found.forEach(line -> all.add(step + line));
    }
    return all;
  }

  private void compare(Answer want, Answer got) {
    differ("protocol", want.protocol(), got.protocol());
    differ("status", want.status(), got.status());
    fields("header ", want.headers(), got.headers());
    if (!Arrays.equals(want.body(), got.body())) {
      found.add(line("body", text(want.body()), text(got.body())));
    }
    fields("trailer ", want.trailers(), got.trailers());
    differ("truncated", want.truncated(), got.truncated());
    differ("connection closed", want.closed(), got.closed());
    several("interim answer", want.interim(), got.interim());
    several("further answer", want.next(), got.next());
  }

  private void several(String what, List<Answer> want, List<Answer> got) {
    differ("number of " + what + "s", want.size(), got.size());
    for (int i = 0; i < Math.min(want.size(), got.size()); i++) {
      Differences one = new Differences();
      one.compare(want.get(i), got.get(i));
      String which = what + " " + (i + 1) + ": ";
      one.found.forEach(line -> found.add(which + line));
    }
  }

  private void fields(String what, List<Field> want, List<Field> got) {
    Map<String, List<String>> wanted = multimap(want);
    Map<String, List<String>> gotten = multimap(got);
    TreeSet<String> names = new TreeSet<>(wanted.keySet());
    names.addAll(gotten.keySet());
    for (String name : names) {
      differ(what + name, wanted.get(name), gotten.get(name));
    }
  }

  private static Map<String, List<String>> multimap(List<Field> fields) {
    Map<String, List<String>> all = new TreeMap<>();
    for (Field field : fields) {
      String name = field.name().toLowerCase(Locale.ROOT);
      all.computeIfAbsent(name, n -> new ArrayList<>()).add(field.value());
    }
    return all;
  }

  private void differ(String what, Object want, Object got) {
    if (want == null ? got != null : !want.equals(got)) {
      found.add(line(what, quoted(String.valueOf(want)), quoted(String.valueOf(got))));
    }
  }

  private static String line(String what, String want, String got) {
    return what + "\n    want " + want + "\n    got  " + got;
  }

  private static String text(byte[] body) {
    return quoted(new String(body, StandardCharsets.ISO_8859_1)) + " (" + body.length + " bytes)";
  }

  /** Everything but printable ASCII is escaped, so that a difference can be seen. */
  private static String quoted(String text) {
    StringBuilder b = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c == '\n') {
        b.append("\\n");
      } else if (c < ' ' || c > '~') {
        b.append(String.format(Locale.ROOT, c < 256 ? "\\x%02x" : "\\u%04x", (int) c));
      } else {
        b.append(c);
      }
    }
    return b.toString();
  }
}
