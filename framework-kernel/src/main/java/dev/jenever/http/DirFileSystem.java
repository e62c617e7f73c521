package dev.jenever.http;

import dev.jenever.internal.routing.GoPath;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** The files below a directory. */
final class DirFileSystem implements FileSystem {

  private final Path root;

  DirFileSystem(Path root) {
    this.root = root;
  }

  @Override
  public OpenFile open(String name) throws IOException {
    Path path = resolve(name);
    BasicFileAttributes attributes = attributes(path);
    if (attributes.isDirectory()) {
      return new DirOpenFile(path, attributes, null);
    }
    if (!attributes.isRegularFile()) {
      throw new NoSuchFileException(path.toString());
    }
    return DirOpenFile.open(path, attributes);
  }

  /** Cleans the name as an absolute one first, which keeps {@code ..} inside. */
  private Path resolve(String name) throws IOException {
    String clean = GoPath.clean("/" + name).substring(1);
    boolean foreign =
        File.separatorChar != '/' && clean.chars().anyMatch(c -> c == '\\' || c == ':');
    if (foreign) {
      throw new NoSuchFileException(name);
    }
    try {
      return root.resolve(clean);
    } catch (InvalidPathException e) {
      throw new NoSuchFileException(name);
    }
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (FileSystemException e) {
      throw isBelowAFile(path) ? new NoSuchFileException(path.toString()) : e;
    }
  }

  /** A file that is used as a directory is as good as missing. */
  private static boolean isBelowAFile(Path path) {
    for (Path above = path.getParent(); above != null; above = above.getParent()) {
      if (Files.isRegularFile(above)) {
        return true;
      }
    }
    return false;
  }
}
