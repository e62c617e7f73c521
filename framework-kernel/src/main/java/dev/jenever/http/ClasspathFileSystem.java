package dev.jenever.http;

import dev.jenever.internal.routing.GoPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Resources of the class path, kept in memory once they have been asked for. */
final class ClasspathFileSystem implements FileSystem {

  private final ClassLoader loader;
  private final String prefix;
  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

  private ClasspathFileSystem(ClassLoader loader, String prefix) {
    this.loader = loader;
    this.prefix = prefix;
  }

  /** Takes resources that are files for what they are, so that they can be edited. */
  static FileSystem of(String directory) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader loader = context == null ? ClasspathFileSystem.class.getClassLoader() : context;
    String prefix = GoPath.clean("/" + directory).substring(1);
    URL url = loader.getResource(prefix);
    Path path = url == null ? null : pathOf(url);
    return path == null ? new ClasspathFileSystem(loader, prefix) : FileSystem.dir(path);
  }

  private static @Nullable Path pathOf(URL url) {
    try {
      return url.getProtocol().equals("file") ? Path.of(new URI(url.toString())) : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  @Override
  public OpenFile open(String name) throws IOException {
    String resource = GoPath.clean("/" + prefix + GoPath.clean("/" + name)).substring(1);
    String last = resource.substring(resource.lastIndexOf('/') + 1);
    byte[] content = contents.get(resource);
    if (content != null) {
      return new MemoryFile(last, content);
    }
    if (resource.equals(prefix) || loader.getResource(resource + "/") != null) {
      return new MemoryFile(last, null);
    }
    return new MemoryFile(last, load(resource));
  }

  private byte[] load(String resource) throws IOException {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new NoSuchFileException(resource);
      }
      byte[] content = in.readAllBytes();
      contents.put(resource, content);
      return content;
    }
  }
}
