package dev.jenever.internal.validation;

import org.jspecify.annotations.Nullable;

/** Where an object stands, from the top; turned into text only when something fails. */
record Path(@Nullable Path parent, Segment segment) {

  /** The reported names, each followed by a dot. */
  static String reported(@Nullable Path path) {
    return path == null ? "" : reported(path.parent) + path.segment.reportedName() + ".";
  }

  /** The names of the Java fields, each followed by a dot. */
  static String actual(@Nullable Path path) {
    return path == null ? "" : actual(path.parent) + path.segment.name() + ".";
  }
}
