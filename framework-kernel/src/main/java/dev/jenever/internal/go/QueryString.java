package dev.jenever.internal.go;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of a query string or urlencoded body, by Go's rules.
 *
 * <p>Pieces are separated by {@code &} alone. A piece that contains {@code ;} or a bad escape is
 * dropped, the rest is kept; {@link #error} remembers that something was wrong. More than 10000
 * pieces are refused as a whole. The maps are mutable and belong to the caller; no thread-safety of
 * their own. Counterpart of {@code url.ParseQuery}.
 */
public final class QueryString {

  private static final int MAX_PIECES = 10_000;

  private final LinkedHashMap<String, List<String>> values = new LinkedHashMap<>();
  private @Nullable String error;

  private QueryString() {}

  /** Parses the text behind the {@code ?}; never fails. */
  public static QueryString parse(String rawQuery) {
    Objects.requireNonNull(rawQuery, "rawQuery");
    return parseBytes(Utf8.toBytes(rawQuery));
  }

  /** Parses a byte string (see {@link Utf8}), such as a body read as ISO-8859-1; never fails. */
  public static QueryString parseBytes(String bytes) {
    QueryString parsed = new QueryString();
    if (hasTooManyPieces(bytes)) {
      parsed.error = "number of URL query parameters exceeded limit";
    } else {
      parsed.addAll(bytes);
    }
    return parsed;
  }

  /** Returns the values by name, both in the order of their first appearance. */
  public LinkedHashMap<String, List<String>> values() {
    return values;
  }

  /**
   * Returns the error Go reports besides the values, such as {@code invalid URL escape "%zz"} or
   * {@code invalid semicolon separator in query}; null when all pieces were good.
   */
  public @Nullable String error() {
    return error;
  }

  private static boolean hasTooManyPieces(String bytes) {
    if (bytes.length() < MAX_PIECES) {
      return false;
    }
    return bytes.chars().filter(c -> c == '&').count() >= MAX_PIECES;
  }

  private void addAll(String bytes) {
    int start = 0;
    while (start < bytes.length()) {
      int amp = bytes.indexOf('&', start);
      int end = amp < 0 ? bytes.length() : amp;
      if (end > start) {
        addPiece(bytes.substring(start, end));
      }
      start = end + 1;
    }
  }

  private void addPiece(String piece) {
    if (piece.indexOf(';') >= 0) {
      // Go overwrites an earlier escape error here.
      error = "invalid semicolon separator in query";
      return;
    }
    int equals = piece.indexOf('=');
    try {
      String name = unescape(equals < 0 ? piece : piece.substring(0, equals));
      String value = equals < 0 ? "" : unescape(piece.substring(equals + 1));
      values.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
    } catch (GoTextException e) {
      error = error == null ? e.getMessage() : error;
    }
  }

  private static String unescape(String bytes) {
    return Utf8.fromBytes(UrlEscape.unescape(bytes, UrlMode.QUERY_COMPONENT));
  }
}
