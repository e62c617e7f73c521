package dev.jenever.internal.validation;

import org.jspecify.annotations.Nullable;

/** An object whose fields are being walked, and the object it was reached from. */
record Scope(@Nullable Scope parent, Object object) {

  /** Whether the object is being walked already, further up: an object graph with a cycle. */
  static boolean contains(@Nullable Scope scope, Object object) {
    for (Scope s = scope; s != null; s = s.parent) {
      if (s.object == object) {
        return true;
      }
    }
    return false;
  }
}
