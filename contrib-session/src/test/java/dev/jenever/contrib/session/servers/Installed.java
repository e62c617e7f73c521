package dev.jenever.contrib.session.servers;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs that a machine may have or not. */
final class Installed {

  private Installed() {}

  /**
   * Returns a program.
   *
   * @param advice how it is installed
   * @throws org.opentest4j.TestAbortedException when there is none, said in one line
   * @throws IllegalStateException when there is none on a machine that has to have it
   */
  static Path program(String name, String advice) {
    return onPath(name).orElseThrow(() -> absent(name + " is not installed: " + advice));
  }

  /** Skips the test for want of something, or fails where everything has to be there. */
  static RuntimeException absent(String reason) {
    if ("true".equals(System.getenv("CI"))) {
      return new IllegalStateException(reason);
    }
    System.out.println("NOT TESTED: " + reason);
    Assumptions.abort(reason);
    throw new AssertionError("unreachable");
  }

  static Optional<Path> onPath(String name) {
    String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
    return Stream.of(path.split(File.pathSeparator))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
