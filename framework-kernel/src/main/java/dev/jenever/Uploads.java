package dev.jenever;

import dev.jenever.http.FormFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Stores uploaded files. */
final class Uploads {

  private static final Set<PosixFilePermission> DIRECTORY =
      PosixFilePermissions.fromString("rwxr-x---");

  private Uploads() {}

  /**
   * Copies a file, making its directories if need be; those that exist keep their permissions.
   *
   * @param permissions of the directory of the file if it is new, empty for {@code rwxr-x---}
   */
  static void save(FormFile file, Path target, PosixFilePermission... permissions)
      throws IOException {
    Path directory = target.toAbsolutePath().getParent();
    if (directory != null && !Files.isDirectory(directory)) {
      Files.createDirectories(directory);
      Set<PosixFilePermission> wanted = permissions.length == 0 ? DIRECTORY : Set.of(permissions);
      if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(directory, wanted);
      }
    }
    file.saveTo(target);
  }
}
