package dev.jenever.internal.undertow;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What the JDK must have for a test to mean anything; the others say so and are skipped. */
final class Jdk {

  private Jdk() {}

  static void needsVirtualThreads() {
    assumeTrue(
        VirtualThreads.areSupported(),
        "skipped: virtual threads need JDK 21, this is " + Runtime.version().feature());
  }

  static void needsLoopThreads() {
    assumeTrue(
        LoopThreads.areSupported() && Runtime.version().feature() >= 24,
        "skipped: handlers on event loops need JDK 24 and an open java.base/java.lang, this is "
            + Runtime.version().feature());
  }
}
