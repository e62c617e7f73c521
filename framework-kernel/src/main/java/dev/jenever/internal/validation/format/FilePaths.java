package dev.jenever.internal.validation.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Paths into the file system of this machine. Stateless, safe for use by many threads. */
public final class FilePaths {

  private static final String SEPARATOR = java.io.File.separator;
  private static final int TYPE_MASK = 0170000;
  private static final int SOCKET = 0140000;

  private FilePaths() {}

  /** Whether a file stands there that is no directory. */
  public static boolean isFile(String text) {
    Path path = path(text);
    return path != null
        && Files.exists(path)
        && !Files.isDirectory(path)
        && !text.endsWith(SEPARATOR);
  }

  /** Whether a directory stands there. */
  public static boolean isDirectory(String text) {
    Path path = path(text);
    return path != null && Files.isDirectory(path);
  }

  /** Whether a file stands or could stand there. */
  public static boolean isFilePath(String text) {
    boolean named = !text.isBlank() && !text.endsWith(SEPARATOR);
    return !isDirectory(text) && (isFile(text) || (named && path(text) != null));
  }

  /** Whether a directory stands there, or the text ends like the path of one. */
  public static boolean isDirectoryPath(String text) {
    return isDirectory(text) || (!text.isBlank() && path(text) != null && text.endsWith(SEPARATOR));
  }

  /** Whether a Unix socket stands there; on Linux a name after an at sign is an abstract one. */
  public static boolean isSocket(String text) {
    try {
      if (text.startsWith("@")) {
        return isAbstractSocket(text);
      }
      Path path = path(text);
      Object mode = path == null ? null : Files.getAttribute(path, "unix:mode");
      return mode instanceof Integer bits && (bits & TYPE_MASK) == SOCKET;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isAbstractSocket(String name) throws IOException {
    Path table = Path.of("/proc/net/unix");
    try (Stream<String> lines = Files.lines(table, StandardCharsets.ISO_8859_1)) {
      return lines.skip(1).anyMatch(line -> line.endsWith(" " + name));
    }
  }

  private static @Nullable Path path(String text) {
    try {
      return text.isEmpty() ? null : Path.of(text);
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
