package dev.jenever.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Files to serve, found by name.
 *
 * <p>Used by all threads at once. Counterpart of {@code http.FileSystem}.
 */
@FunctionalInterface
public interface FileSystem {

  /**
   * Opens a file or a directory.
   *
   * @param name a slash-separated name; {@code ..} never leads out of the file system
   * @throws java.nio.file.NoSuchFileException when there is none of that name
   * @throws java.nio.file.AccessDeniedException when it may not be read
   * @throws IOException when something else is in the way
   */
  OpenFile open(String name) throws IOException;

  /**
   * Returns the files below a directory, whose directories are listed. Symbolic links are followed,
   * even out of it. Counterpart of {@code http.Dir}.
   */
  static FileSystem dir(Path root) {
    return new DirFileSystem(requireNonNull(root, "root"));
  }

  /**
   * Returns the files below a directory. Counterpart of {@code gin.Dir}.
   *
   * @param listDirectory whether directories are listed; if not they look empty, and are answered
   *     with 404 unless they have an {@code index.html}
   */
  static FileSystem dir(Path root, boolean listDirectory) {
    return listDirectory ? dir(root) : new OnlyFiles(dir(root));
  }

  /** Returns the same files, with directories that look empty. See {@link OnlyFiles}. */
  static FileSystem onlyFiles(FileSystem files) {
    return new OnlyFiles(files);
  }

  /**
   * Returns the resources below a directory of the class path, found by the class loader of the
   * thread that calls.
   *
   * <p>In an archive they have no modification time, like files embedded in a Go program: so that a
   * client never keeps those of an older release. Directories of an archive are not listed.
   *
   * @param directory the name of the directory, {@code static} or {@code com/example/static}
   */
  static FileSystem classPath(String directory) {
    return ClasspathFileSystem.of(requireNonNull(directory, "directory"));
  }
}
