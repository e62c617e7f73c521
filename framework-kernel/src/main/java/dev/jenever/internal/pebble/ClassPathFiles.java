package dev.jenever.internal.pebble;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Finds files on the class path, in directories and in jars. */
public final class ClassPathFiles {

  private ClassPathFiles() {}

  /**
   * Finds the files that match a pattern, see {@link TemplateSources#glob}.
   *
   * @param pattern a path without a slash in front; its first part must not be a pattern
   * @throws IllegalArgumentException when there are none
   */
  public static List<Path> glob(String pattern) throws IOException {
    int slash = pattern.indexOf('/');
    String top = slash < 0 ? pattern : pattern.substring(0, slash);
    List<Path> found = new ArrayList<>();
    for (URL url : Collections.list(loader().getResources(top))) {
      found.addAll(new PathGlob(path(url), slash < 0 ? "" : pattern.substring(slash)).files());
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "html/template: pattern matches no files: `" + pattern + "`");
    }
    return found;
  }

  private static ClassLoader loader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? ClassPathFiles.class.getClassLoader() : context;
  }

  private static Path path(URL url) throws IOException {
    try {
      URI uri = url.toURI();
      if (uri.getScheme().equals("jar")) {
        return inJar(uri);
      }
      return Path.of(uri);
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static Path inJar(URI uri) throws IOException {
    String entry = uri.toString().substring(uri.toString().lastIndexOf("!/") + 1);
    FileSystem jar;
    try {
      // Left open: templates may be read again, and the jar is in use as long as the program runs.
      jar = FileSystems.newFileSystem(uri, Map.of());
    } catch (FileSystemAlreadyExistsException e) {
      jar = FileSystems.getFileSystem(uri);
    }
    return jar.getPath(entry);
  }
}
