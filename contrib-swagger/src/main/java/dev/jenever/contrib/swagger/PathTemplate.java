package dev.jenever.contrib.swagger;

import java.util.ArrayList;
import java.util.List;

/**
 * The path of a route in the words of OpenAPI: {@code /files/:user/*path} is {@code
 * /files/{user}/{path}}.
 *
 * @param path the template
 * @param names the names of its parameters, in order
 * @param rest the name of the one that stands for the rest of the path, {@code ""} when none does
 * @param firstLiteral the first segment without parameters, {@code ""} when there is none
 */
record PathTemplate(String path, List<String> names, String rest, String firstLiteral) {

  static PathTemplate of(String route) {
    StringBuilder path = new StringBuilder();
    List<String> names = new ArrayList<>();
    String rest = "";
    for (int i = 0; i < route.length(); i++) {
      char c = route.charAt(i);
      if (c == '\\' && i + 1 < route.length() && route.charAt(i + 1) == ':') {
        path.append(route.charAt(++i));
      } else if (c == ':' || c == '*') {
        int slash = route.indexOf('/', i);
        int end = slash < 0 ? route.length() : slash;
        String name = route.substring(i + 1, end);
        path.append('{').append(name).append('}');
        names.add(name);
        rest = c == '*' ? name : rest;
        i = end - 1;
      } else {
        path.append(c);
      }
    }
    return new PathTemplate(path.toString(), List.copyOf(names), rest, firstLiteral(path));
  }

  /** Returns this template with the parameters in other words, where they are the same path. */
  PathTemplate as(PathTemplate other) {
    return new PathTemplate(other.path, other.names, other.rest, firstLiteral);
  }

  /** Returns what two templates have in common that OpenAPI takes for the same path. */
  String shape() {
    return path.replaceAll("\\{[^}]*\\}", "{}");
  }

  private static String firstLiteral(CharSequence path) {
    for (String segment : path.toString().split("/")) {
      if (!segment.isEmpty() && segment.indexOf('{') < 0) {
        return segment;
      }
    }
    return "";
  }
}
