package dev.jenever.contrib.swagger;

import dev.jenever.http.FileSystem;
import dev.jenever.http.OpenFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of Swagger UI in the webjar {@code org.webjars:swagger-ui}, whatever its version. Read
 * when they are first asked for, then kept in memory: about two megabytes.
 */
final class UiFiles implements FileSystem {

  /** The files that are served as they are. */
  static final Set<String> NAMES =
      Set.of(
          "favicon-16x16.png",
          "favicon-32x32.png",
          "oauth2-redirect.html",
          "oauth2-redirect.js",
          "swagger-ui.css",
          "swagger-ui.js",
          "swagger-ui-bundle.js",
          "swagger-ui-standalone-preset.js");

  private static final Logger LOG = LoggerFactory.getLogger(UiFiles.class);
  private static final String PROPERTIES = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
  private static final String ROOT = "META-INF/resources/webjars/swagger-ui/";

  private final ClassLoader loader;
  private final @Nullable String version;
  private final Map<String, UiFile> files = new ConcurrentHashMap<>();

  private UiFiles(ClassLoader loader, @Nullable String version) {
    this.loader = loader;
    this.version = version;
  }

  /** Looks for the webjar of the class path; without one there are no files, and a warning. */
  static UiFiles ofClassPath(ClassLoader loader) {
    String version = version(loader);
    if (version == null) {
      LOG.warn(
          "Swagger UI is not on the class path, so only documents are served. For the pages add"
              + " org.webjars:swagger-ui.");
    }
    return new UiFiles(loader, version);
  }

  @Override
  public OpenFile open(String name) throws IOException {
    UiFile file = find(name.startsWith("/") ? name.substring(1) : name);
    if (file == null) {
      throw new NoSuchFileException(name);
    }
    return file;
  }

  /** Returns a file, null when there is none of that name. */
  @Nullable UiFile find(String name) {
    return version == null || !NAMES.contains(name)
        ? null
        : files.computeIfAbsent(name, this::read);
  }

  boolean isEmpty() {
    return version == null;
  }

  private @Nullable UiFile read(String name) {
    URL url = loader.getResource(ROOT + version + '/' + name);
    if (url == null) {
      return null;
    }
    try {
      URLConnection connection = url.openConnection();
      try (InputStream in = connection.getInputStream()) {
        return UiFile.of(name, in.readAllBytes(), Instant.ofEpochMilli(modified(connection)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of an archive is as old as its archive says, not as the archive. */
  private static long modified(URLConnection connection) throws IOException {
    return connection instanceof java.net.JarURLConnection jar
        ? jar.getJarEntry().getTime()
        : connection.getLastModified();
  }

  private static @Nullable String version(ClassLoader loader) {
    try (InputStream in = loader.getResourceAsStream(PROPERTIES)) {
      if (in == null) {
        return null;
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
