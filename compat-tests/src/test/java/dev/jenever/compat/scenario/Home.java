package dev.jenever.compat.scenario;

import java.nio.file.Path;

/** Finds the files of this module wherever the tests run. */
public final class Home {

  private Home() {}

  /** Returns a path below the module's directory. */
  public static Path of(String first, String... more) {
    return Path.of(System.getProperty("compat.home", ".")).resolve(Path.of(first, more));
  }
}
