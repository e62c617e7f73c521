package dev.jenever.internal.pebble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Finds files by a pattern, part by part as Go does. */
final class PathGlob {

  private final Path root;
  private final String pattern;

  PathGlob(Path root, String pattern) {
    this.root = root;
    this.pattern = pattern;
  }

  List<Path> files() throws IOException {
    List<Path> paths = List.of(root);
    for (String part : pattern.split("/")) {
      if (!part.isEmpty()) {
        paths = next(paths, part);
      }
    }
    return paths.stream().filter(Files::isRegularFile).toList();
  }

  private List<Path> next(List<Path> directories, String part) throws IOException {
    if (part.chars().noneMatch(c -> "*?[\\".indexOf(c) >= 0)) {
      return directories.stream().map(dir -> dir.resolve(part)).filter(Files::exists).toList();
    }
    PathMatcher matcher = matcher(part);
    List<Path> found = new ArrayList<>();
    for (Path directory : directories) {
      if (Files.isDirectory(directory)) {
        try (Stream<Path> children = Files.list(directory)) {
          children
              .filter(child -> matcher.matches(child.getFileName()))
              .sorted()
              .forEach(found::add);
        }
      }
    }
    return found;
  }

  private PathMatcher matcher(String part) {
    // Braces mean themselves to Go, and two stars are not more than one.
    String glob =
        part.replace("{", "\\{").replace("}", "\\}").replace("**", "*").replace("[^", "[!");
    try {
      return root.getFileSystem().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("syntax error in pattern", e);
    }
  }
}
