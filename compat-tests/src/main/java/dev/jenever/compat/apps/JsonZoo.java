package dev.jenever.compat.apps;

import com.fasterxml.jackson.databind.util.RawValue;
import dev.jenever.H;
import dev.jenever.compat.apps.JsonApps.Inner;
import dev.jenever.compat.apps.JsonApps.Names;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of every kind, by name. */
final class JsonZoo {

  static final Map<String, @Nullable Object> VALUES = texts().with("null", null);

  static {
    VALUES.putAll(numbers());
    VALUES.putAll(collections());
    VALUES.putAll(others());
  }

  private JsonZoo() {}

  private static H texts() {
    return new H()
        .with("true", true)
        .with("string", "text")
        .with("empty-string", "")
        .with("quotes", "\"\\/")
        .with("controls", "\u0000\u0001\b\t\n\u000b\f\r\u001b\u001f\u007f")
        .with("html", "<script>&'\"</script>")
        .with("separators", "\u2028\u2029")
        .with("unicode", "é你😀\ufffd")
        .with("long-string", String.format(Locale.ROOT, "%03000d", 7))
        .with("mixed-whitespace", " \t\r\n\u00a0\u3000")
        .with("surrogate-range", "\ud7ff\ue000\ud834\udd1e");
  }

  private static H numbers() {
    return new H()
        .with("int", 42)
        .with("negative", -7)
        .with("max-int64", Long.MAX_VALUE)
        .with("min-int64", Long.MIN_VALUE)
        .with(
            "floats",
            new double[] {
              0,
              1,
              -1,
              100,
              1.5,
              0.1,
              1e20,
              1e21,
              1e22,
              1e100,
              123456789.125,
              1e-5,
              1e-6,
              1e-7,
              1.5e-10,
              5e-324,
              1.7976931348623157e308,
              -0.0
            })
        .with(
            "float-digits",
            new double[] {
              1.0 / 3,
              2.0 / 3,
              0.30000000000000004,
              9007199254740993.0,
              4.35,
              2.2250738585072014e-308,
              1e23,
              8.41e21,
              2e-3,
              9.5367431640625e-07
            })
        .with("float32s", new float[] {0.1f, 1.0f / 3, 3.4e38f, 16777216, 1e-7f, 1e21f});
  }

  private static H collections() {
    return new H()
        .with("empty-list", List.of())
        .with("empty-map", new H())
        .with("list", Arrays.asList(1, "a", null, true, new int[] {2, 3}, H.of("k", "v")))
        .with(
            "sorted-keys",
            H.of(
                "b", 1, "a", 2, "B", 3, "10", 4, "2", 5, "1", 6, "", 7, "é", 8, "<", 9, "z", 10,
                "ä", 11, "😀", 12, "\uffff", 13))
        .with("int-keys", Map.of(10, "ten", 2, "two", -1, "minus"))
        .with("escaped-keys", H.of("a\"b", 1, "<&>", 2, "\n", 3))
        .with("nested", H.of("a", H.of("b", H.of("c", List.of(H.of("d", null))))))
        .with("deep", deep(60))
        .with("list-of-lists", Arrays.asList(List.of(1, 2), List.of(), null))
        .with("map-of-nil", H.of("list", null, "map", null));
  }

  private static H others() {
    return new H()
        .with("bytes", "any carnal pleasure?".getBytes(StandardCharsets.UTF_8))
        .with("bytes-empty", new byte[0])
        .with("time", OffsetDateTime.parse("2024-02-29T12:34:56Z"))
        .with("time-nanos", OffsetDateTime.parse("2024-02-29T12:34:56.120Z"))
        .with("time-zone", OffsetDateTime.parse("2024-02-29T12:34:56.000000001+08:00"))
        .with("time-zero", OffsetDateTime.parse("0001-01-01T00:00:00Z"))
        .with("duration", Duration.ofMillis(1500))
        .with(
            "struct",
            new Names(
                0,
                0,
                0,
                "",
                null,
                5,
                null,
                new Inner(0),
                null,
                List.of(new Inner(1), new Inner(2)),
                null))
        .with("struct-pointer", new Inner(3))
        .with("raw-json", new RawValue(" { \"b\" : 1 , \"a\" : [ 1, \"<\" ] } "));
  }

  private static Object deep(int n) {
    return n == 0 ? "bottom" : List.of(deep(n - 1));
  }
}
