package dev.jenever.internal.transport;

/**
 * A request whose path may be matched where it lies, in the bytes that have come in. They do not
 * change as long as the request is in use.
 */
public interface PlainPath {

  /** Returns whether the path is ASCII without escapes, so that bytes and text say the same. */
  boolean hasPlainPath();

  /** Returns the bytes that the path is part of. */
  byte[] pathBytes();

  /** Returns where the path begins. */
  int pathBegin();

  /** Returns where the path ends, exclusive. */
  int pathEnd();
}
