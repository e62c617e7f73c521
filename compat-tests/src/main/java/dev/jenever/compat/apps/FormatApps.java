package dev.jenever.compat.apps;

import dev.jenever.Engine;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The twin of {@code app_format.go}. */
final class FormatApps {

  private static final Map<String, Format> FORMATS = new LinkedHashMap<>();

  static {
    text();
    numbers();
    mistakes();
    values();
  }

  private FormatApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("string-format", FormatApps::stringFormat);
    return apps;
  }

  private record Format(String text, @Nullable Object... args) {}

  private static void put(String name, String text, @Nullable Object... args) {
    FORMATS.put(name, new Format(text, args));
  }

  private static void text() {
    put("no-args", "100% %d");
    put("strings", "%s|%10s|%-10s|%.2s|%q|%v", "ab", "ab", "ab", "abc", "a\"b\n", "ab");
    put("percent", "100%% %d%%", 5);
    put("unicode", "%s|%5s|%q|%x", "é你", "é", "é你", "é");
    put("spaces", "% d|% x|%+.1f", 42, "abc", 1.25);
    put("empty", "");
    put("empty-args", "", "x");
    put("html-is-raw", "%s", "<b>&</b>");
    put("long", "%s", "0123456789".repeat(205));
    put("newline", "a\nb%sc", "\r\n");
  }

  private static void numbers() {
    put(
        "integers",
        "%d|%5d|%-5d|%05d|%+d|%x|%X|%o|%b|%c|%U|%#x",
        42,
        42,
        42,
        42,
        42,
        255,
        255,
        8,
        5,
        'A',
        0x1F600,
        255);
    put("negative", "%d|%5d|%05d|%x", -42, -42, -42, -255);
    put("booleans", "%t|%v", true, false);
    put(
        "floats",
        "%f|%.2f|%8.3f|%e|%g|%v|%G|%-9.1f|",
        1.5,
        1.005,
        3.14159,
        123456.789,
        1e21,
        0.1,
        1e-7,
        2.25);
    put("v-floats", "%v %v %v %v %v %v %v", 1.0, 100000.0, 1e6, 123456789.0, 1e20, 1e21, 0.00001);
    put(
        "v-floats-odd",
        "%v %v %v %v",
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        5e-324);
    put("width-star", "%*d|%-*d|", 5, 42, 5, 42);
    put("hex-upper", "%X|%08b|%o|%#o", "hi", 5, 64, 64);
    put("char-and-runes", "%c%c %v", 'é', 0x4F60, 'x');
    BigInteger unsigned = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    put("big-integers", "%d %d %x", Long.MAX_VALUE, Long.MIN_VALUE, unsigned);
  }

  private static void mistakes() {
    put("wrong-type", "%d %s %t", "a", 5, "x");
    put("missing", "%s %s", "one");
    put("extra", "a", "b", 2);
    put("extra-many", "%d", 1, "b", null, true);
    put("nil", "%v %s %d", null, null, null);
    put("unknown-verb", "%z %!", 1);
    put("no-verb", "100%", 1);
  }

  private static void values() {
    put("lists", "%v %d %s", new int[] {1, 2}, new int[] {3, 4}, List.of("a", "b"));
    put("map", "%v", Map.of("b", 1, "a", 2));
    byte[] hi = "hi".getBytes(StandardCharsets.UTF_8);
    put("bytes", "%s %x %v", hi, hi, hi);
    put("error", "%v %s", new IllegalStateException("oops"), new IllegalStateException("oops"));
    put("time", "%v", OffsetDateTime.parse("2024-02-29T12:34:56Z"));
    put("duration", "%v %s", Duration.ofSeconds(90), Duration.ofMillis(1500));
    put("indexed", "%[2]s %[1]s", "world", "hello");
    put("quoted", "%q %#v", 'x', "a\tb");
    put("type", "%T %T %T", 1, "a", true);
  }

  /** string-format: c.string with Go's verbs: GET /floats. */
  private static Engine stringFormat() {
    Engine r = Engine.create();
    r.get(
        "/:name",
        c -> {
          Format f = FORMATS.get(c.param("name"));
          if (f == null) {
            c.abortWithStatus(404);
            return;
          }
          c.string(200, f.text(), f.args());
        });
    return r;
  }
}
