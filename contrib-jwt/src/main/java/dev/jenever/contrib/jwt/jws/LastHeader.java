package dev.jenever.contrib.jwt.jws;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers the last header that was read: nearly all tokens of a service have the same one. */
final class LastHeader {

  private volatile @Nullable Read last;

  /** Returns the header that some bytes are, null if it is not the last one. */
  @Nullable Map<String, @Nullable Object> find(byte[] bytes, int end) {
    Read read = last;
    return read != null && Arrays.equals(read.bytes, 0, read.bytes.length, bytes, 0, end)
        ? read.header
        : null;
  }

  /** Remembers a header, unless there is something in it that could be changed. */
  void remember(byte[] bytes, int end, Map<String, @Nullable Object> header) {
    for (Object value : header.values()) {
      if (value instanceof Map || value instanceof List) {
        return;
      }
    }
    last = new Read(Arrays.copyOf(bytes, end), header);
  }

  private record Read(byte[] bytes, Map<String, @Nullable Object> header) {}
}
