package dev.jenever.benchmarks.jmh;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The bodies of the workloads {@code echo…}, as {@code harness/workload.go} makes them. */
final class Orders {

  private Orders() {}

  /** Returns the JSON of an order of exactly that many bytes. */
  static byte[] json(int size) {
    List<String> lines = new ArrayList<>();
    int length = 0;
    for (int n = 1; ; n++) {
      String line =
          "{\"sku\":\"SKU-%05d\",\"title\":\"Jonge jenever, %d cl\",\"quantity\":%d,\"price\":%d.25,\"gift\":%b}"
              .formatted(n, n % 100, n % 9 + 1, n % 40 + 5, n % 3 == 0);
      if (length + line.length() + 1 > size - 200) {
        break;
      }
      lines.add(line);
      length += line.length() + 1;
    }
    String note = "n".repeat(size - text("", lines).length());
    return text(note, lines).getBytes(StandardCharsets.US_ASCII);
  }

  private static String text(String note, List<String> lines) {
    return "{\"id\":4711,\"customer\":\"Wanda van Dijk\",\"note\":\"%s\",\"lines\":[%s]}"
        .formatted(note, String.join(",", lines));
  }
}
