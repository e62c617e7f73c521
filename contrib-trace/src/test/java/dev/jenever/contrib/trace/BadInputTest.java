package dev.jenever.contrib.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.server.Server;
import io.opentelemetry.api.trace.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever clients put into trace headers, they are answered, and each has a span. */
class BadInputTest {

  private static final String[] NAMES = {"traceparent", "tracestate", "baggage", "forwarded"};
  private static final String GOOD = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  private static final int REQUESTS = 500;

  @ParameterizedTest
  @EnumSource(Profile.class)
  void headersOfAnyKindAreSurvived(Profile profile) throws IOException {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    Recorded recorded = new Recorded(io.opentelemetry.sdk.trace.samplers.Sampler.alwaysOn());
    Engine r = Engine.create();
    r.use(Tracing.middleware("shop", recorded.config().profile(profile)));
    r.get("/x", c -> c.string(200, "%t", Span.current().getSpanContext().isValid()));
    try (Server server = r.start("127.0.0.1:0")) {
      for (int i = 0; i < REQUESTS; i++) {
        String[] headers = headers(random);
        assertThat(RawClient.get(server.port(), "/x", headers))
            .as("seed %d, request %d: %s", seed, i, String.join("\n", headers))
            .isEqualTo("true");
      }
    }
    assertThat(recorded.spans()).hasSize(REQUESTS);
  }

  private static String[] headers(SplittableRandom random) {
    String[] headers = new String[random.nextInt(1, 5)];
    for (int i = 0; i < headers.length; i++) {
      headers[i] = NAMES[random.nextInt(NAMES.length)] + ": " + value(random);
    }
    return headers;
  }

  private static String value(SplittableRandom random) {
    StringBuilder value = new StringBuilder(random.nextBoolean() ? GOOD : "a=1,b=2;c");
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      int at = random.nextInt(value.length() + 1);
      value.insert(at, piece(random));
    }
    return value.toString();
  }

  private static String piece(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> "%";
      case 1 -> ",";
      case 2 -> "x".repeat(random.nextInt(8_000));
      case 3 -> new String(new byte[] {(byte) 0xc3, (byte) 0x28}, StandardCharsets.ISO_8859_1);
      case 4 -> "%F0%9F";
      default -> Character.toString(0x20 + random.nextInt(0x5f));
    };
  }
}
