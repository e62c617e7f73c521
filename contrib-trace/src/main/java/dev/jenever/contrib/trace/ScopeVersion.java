package dev.jenever.contrib.trace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The version of this module, from a file beside this class: manifests do not survive when JARs are
 * merged.
 */
final class ScopeVersion {

  private static final String VERSION = read();

  private ScopeVersion() {}

  /** Returns the version in Maven, empty when somebody has taken the file away. */
  static String get() {
    return VERSION;
  }

  private static String read() {
    Properties scope = new Properties();
    try (InputStream in = ScopeVersion.class.getResourceAsStream("scope.properties")) {
      if (in != null) {
        scope.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return scope.getProperty("version", "");
  }
}
