package dev.jenever.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** A route of a public API: {@code GET /users/:user}. */
public record ApiRoute(String method, String path) {

  /** Reads the routes of a file, one a line. */
  public static List<ApiRoute> read(Path file) {
    try {
      return Files.readAllLines(file).stream().map(ApiRoute::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the 203 routes of GitHub's API. */
  public static List<ApiRoute> github() {
    return read(Setting.data().resolve("github.txt"));
  }

  private static ApiRoute parse(String line) {
    int blank = line.indexOf(' ');
    return new ApiRoute(line.substring(0, blank), line.substring(blank + 1));
  }

  /** Returns the path with {@code {name}} instead of {@code :name}. */
  public String pathInBraces() {
    return path.replaceAll(":([a-z_]+)", "{$1}");
  }

  /** Returns the names of the parameters, in order. */
  public List<String> parameters() {
    return Arrays.stream(path.split("/"))
        .filter(segment -> segment.startsWith(":"))
        .map(segment -> segment.substring(1))
        .toList();
  }

  /** Returns the answer: the values of the parameters, a slash before each. */
  public static String answer(List<String> parameters, UnaryOperator<String> value) {
    StringBuilder out = new StringBuilder();
    for (String parameter : parameters) {
      out.append('/').append(value.apply(parameter));
    }
    return out.toString();
  }
}
