package dev.jenever.internal.undertow;

/** What the JDK offers to run handlers on. */
record JdkSupport(int version, boolean hasVirtualThreads, boolean hasLoopThreads) {

  static final String NEEDS_JDK_24 =
      "before JDK 24 a virtual thread in a synchronized block would hold its event loop";

  /** Finds out about the JDK this runs on. */
  static JdkSupport current() {
    return new JdkSupport(
        Runtime.version().feature(), VirtualThreads.areSupported(), LoopThreads.areSupported());
  }

  /** Returns whether a virtual thread lets go of its carrier when it blocks on a monitor. */
  boolean unmountsInSynchronized() {
    return version >= 24;
  }

  /** Returns why handlers cannot run as asked, and what would help. */
  String whyNot() {
    if (!hasVirtualThreads) {
      return "JDK " + version + " has no virtual threads (21 has, 24 runs them on event loops)";
    }
    if (!unmountsInSynchronized()) {
      return NEEDS_JDK_24;
    }
    return "event loops need --add-opens java.base/java.lang=ALL-UNNAMED, or in the manifest of an"
        + " executable jar Add-Opens: java.base/java.lang";
  }
}
