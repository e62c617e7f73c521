package dev.jenever.internal.go;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the Java twin of an argument that the tables write as {@code kind:text}. */
final class GoArgs {

  record T(String name, int age, @Nullable Object any) {}

  enum Color {
    RED,
    GREEN
  }

  private GoArgs() {}

  static @Nullable Object[] of(List<String> columns) {
    return columns.stream().map(GoArgs::of).toArray();
  }

  private static @Nullable Object of(String column) {
    String bytes = column.substring(2);
    String text = Utf8.fromBytes(bytes);
    return switch (column.charAt(0)) {
      case 'i' -> Integer.parseInt(text);
      case 'l' -> Long.parseLong(text);
      case 'c' -> (char) Integer.parseInt(text);
      case 'f' -> Double.longBitsToDouble(Long.parseUnsignedLong(text, 16));
      case 'F' -> Float.intBitsToFloat(Integer.parseUnsignedInt(text, 16));
      case 'b' -> Boolean.valueOf(text);
      case 's' -> text;
      case 'B' -> bytes.getBytes(ISO_8859_1);
      case 'e' -> new IllegalStateException(text);
      case 'd' -> Duration.ofNanos(Long.parseLong(text));
      case 't' -> Instant.ofEpochMilli(Long.parseLong(text));
      case 'E' -> Color.valueOf(text);
      case 'G' -> new BigInteger("123456789012345678901234567890");
      case 'I' -> new int[] {1, -2, 3};
      case 'S' -> new String[] {"a", "b c"};
      default -> composite(column.charAt(0), text);
    };
  }

  private static @Nullable Object composite(char kind, String text) {
    if (kind == 'n') {
      return null;
    }
    String[] parts = text.split(",");
    Object first = nested(parts[0]);
    return switch (kind) {
      case 'T' -> new T("nm", 7, first);
      case 'L' -> Arrays.asList(first, nested(parts[1]));
      default -> {
        Map<String, @Nullable Object> map = new HashMap<>();
        map.put("b", first);
        map.put("a😀", nested(parts[1]));
        map.put("a\ufffd", 1);
        yield map;
      }
    };
  }

  private static @Nullable Object nested(String hex) {
    return of(new String(HexFormat.of().parseHex(hex), ISO_8859_1));
  }
}
