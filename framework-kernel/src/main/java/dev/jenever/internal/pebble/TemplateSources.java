package dev.jenever.internal.pebble;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files that templates come from, by the names of the templates: those of the files. */
public final class TemplateSources {

  private final Map<String, Path> files = new TreeMap<>();

  /** Takes files; of two with one name the later one is kept. */
  public TemplateSources(List<Path> files) {
    for (Path file : files) {
      this.files.put(String.valueOf(file.getFileName()), file);
    }
  }

  /**
   * Finds the files that match a pattern: {@code *}, {@code ?} and {@code [a-z]} within a part of a
   * path.
   *
   * @param root what a relative pattern begins at
   * @throws IllegalArgumentException when there are none, or the pattern is wrong
   */
  public static List<Path> glob(Path root, String pattern) throws IOException {
    Path start = pattern.startsWith("/") ? root.getFileSystem().getPath("/") : root;
    List<Path> found = new PathGlob(start, pattern).files();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "html/template: pattern matches no files: `" + pattern + "`");
    }
    return found;
  }

  /** Returns the names of the templates, sorted. */
  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  /** Returns the text of a template. */
  public String read(String name) throws IOException {
    Path file = files.get(name);
    if (file == null) {
      throw new FileNotFoundException(name);
    }
    return Files.readString(file);
  }
}
