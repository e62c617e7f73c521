package dev.jenever.contrib.session.gob;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types that every Go program has registered. */
final class BasicTypes {

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          entry("bool", Kind.BOOL),
          entry("string", Kind.STRING),
          entry("int", Kind.INT),
          entry("int8", Kind.INT),
          entry("int16", Kind.INT),
          entry("int32", Kind.INT),
          entry("int64", Kind.INT),
          entry("uint", Kind.UINT),
          entry("uint8", Kind.UINT),
          entry("uint16", Kind.UINT),
          entry("uint32", Kind.UINT),
          entry("uint64", Kind.UINT),
          entry("uintptr", Kind.UINT),
          entry("float32", Kind.FLOAT),
          entry("float64", Kind.FLOAT),
          entry("complex64", Kind.COMPLEX),
          entry("complex128", Kind.COMPLEX),
          entry("[]uint8", Kind.BYTES));

  private BasicTypes() {}

  /** Returns what a basic type is on the wire, null for other types. */
  static @Nullable Kind kindOf(String name) {
    return KINDS.get(name);
  }
}
