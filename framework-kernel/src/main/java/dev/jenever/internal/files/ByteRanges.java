package dev.jenever.internal.files;

import dev.jenever.internal.go.GoNumbers;
import dev.jenever.internal.go.GoTextException;
import dev.jenever.internal.go.HeaderValues;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Range} (RFC 9110 section 14.2). */
final class ByteRanges {

  private static final String UNIT = "bytes=";

  private ByteRanges() {}

  /** Thrown when ranges cannot be served. */
  static final class RangeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean outside;

    RangeException(String message, boolean outside) {
      super(message, null, false, false);
      this.outside = outside;
    }

    /** Returns whether they are well-formed but all beyond the end of the file. */
    boolean isOutside() {
      return outside;
    }
  }

  /** Returns the ranges, without those that are beyond the end; none for an empty header. */
  static List<ByteRange> parse(String header, long size) throws RangeException {
    List<ByteRange> ranges = new ArrayList<>();
    if (header.isEmpty()) {
      return ranges;
    }
    if (!header.startsWith(UNIT)) {
      throw invalid();
    }
    boolean beyond = false;
    for (String part : header.substring(UNIT.length()).split(",")) {
      String text = HeaderValues.trim(part);
      if (!text.isEmpty()) {
        ByteRange range = range(text, size);
        if (range == null) {
          beyond = true;
        } else {
          ranges.add(range);
        }
      }
    }
    if (beyond && ranges.isEmpty()) {
      throw new RangeException("invalid range: failed to overlap", true);
    }
    return ranges;
  }

  private static @Nullable ByteRange range(String text, long size) throws RangeException {
    int dash = text.indexOf('-');
    if (dash < 0) {
      throw invalid();
    }
    String first = HeaderValues.trim(text.substring(0, dash));
    String last = HeaderValues.trim(text.substring(dash + 1));
    if (first.isEmpty()) {
      if (last.startsWith("-")) {
        throw invalid();
      }
      long length = Math.min(number(last), size);
      return new ByteRange(size - length, length);
    }
    long start = number(first);
    if (start >= size) {
      return null;
    }
    long end = last.isEmpty() ? size - 1 : number(last);
    if (start > end) {
      throw invalid();
    }
    return new ByteRange(start, Math.min(end, size - 1) - start + 1);
  }

  private static long number(String digits) throws RangeException {
    try {
      long number = GoNumbers.parseInt(digits, 64);
      if (number >= 0) {
        return number;
      }
    } catch (GoTextException e) {
      throw invalid();
    }
    throw invalid();
  }

  private static RangeException invalid() {
    return new RangeException("invalid range", false);
  }
}
