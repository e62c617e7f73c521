package dev.jenever.middleware;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.Engine;
import dev.jenever.ErrorType;
import dev.jenever.Output;
import dev.jenever.internal.go.GoDuration;
import dev.jenever.testing.TestClient;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggerTest {

  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(logged, true, UTF_8);
  private final Engine r = Engine.create();
  private final TestClient client = TestClient.of(r);

  @AfterEach
  void restoreColors() {
    Output.autoConsoleColor();
  }

  @Test
  void logsGinsLine() {
    r.use(Logger.withWriter(out));
    r.get("/ping", c -> c.string(200, "pong"));

    client.get("/ping?a=1&b=%20\"x").send();

    assertThat(line())
        .isEqualTo(
            "[GIN] TIME | 200 | LATENCY |       192.0.2.1 | GET      \"/ping?a=1&b=%20\\\"x\"\n");
  }

  @Test
  void logsLongPathsOfAnyScript() {
    r.use(Logger.withWriter(out));
    String path = "/Größe/" + "漢字/🍸".repeat(100);

    client.get(path + "?" + "q".repeat(300)).send();

    assertThat(line()).endsWith("| GET      \"" + path + "?" + "q".repeat(300) + "\"\n");
  }

  @Test
  void logsMissesWithTheirStatus() {
    r.use(Logger.withWriter(out));

    client.delete("/nowhere").send();

    assertThat(line())
        .isEqualTo("[GIN] TIME | 404 | LATENCY |       192.0.2.1 | DELETE   \"/nowhere\"\n");
  }

  @Test
  void cannotBeMadeToForgeLines() {
    r.use(Logger.withWriter(out));

    client.get("/a%0A%5BGIN%5D%1B%5B0m").send();

    assertThat(line()).endsWith("\"/a\\n[GIN]\\x1b[0m\"\n").containsOnlyOnce("\n");
  }

  @Test
  void addsThePrivateErrors() {
    r.use(Logger.withWriter(out));
    r.get(
        "/",
        c -> {
          c.error(new IllegalStateException("first"));
          c.error(new IllegalStateException("hidden")).setType(ErrorType.PUBLIC);
          c.error(new IllegalStateException("second")).setMeta("meta");
        });

    client.get("/").send();

    assertThat(line()).endsWith("\"/\"\nError #01: first\nError #02: second\n     Meta: meta\n");
  }

  @Test
  void skipsPathsAndWhatTheFunctionSays() {
    r.use(
        Logger.withConfig(
            new LoggerConfig()
                .output(out)
                .skipPaths("/health", "/a b")
                .skip(c -> c.writer().status() == 204)));
    r.get("/health", c -> {});
    r.get("/a b", c -> {});
    r.get("/empty", c -> c.status(204));

    client.get("/health?x=1").send();
    client.get("/a%20b").send();
    client.get("/empty").send();

    assertThat(line()).isEmpty();
  }

  @Test
  void leavesTheQueryOutWhenToldTo() {
    r.use(Logger.withConfig(new LoggerConfig().output(out).skipQueryString(true)));

    client.get("/a?token=secret").send();

    assertThat(line()).endsWith("\"/a\"\n").doesNotContain("secret");
  }

  @Test
  void showsThePathBeforeAndTheStatusAfterTheHandlers() {
    r.use(Logger.withWriter(out));
    r.get(
        "/old",
        c -> {
          c.setRequest(c.request().withPath("/new"));
          c.status(202);
        });

    client.get("/old").send();

    assertThat(line()).contains("| 202 |").endsWith("\"/old\"\n");
  }

  @Test
  void givesAFormatterAllItKnows() {
    r.use(
        Logger.withConfig(
            new LoggerConfig()
                .output(out)
                .formatter(
                    p ->
                        String.join(
                            " ",
                            p.method(),
                            p.path(),
                            Integer.toString(p.statusCode()),
                            Long.toString(p.bodySize()),
                            p.clientIp(),
                            p.keys().toString(),
                            p.request().protocol(),
                            p.errorMessage()))));
    r.post(
        "/x",
        c -> {
          c.set("user", "ada");
          c.error(new IllegalStateException("oops"));
          c.string(201, "body");
        });

    client.post("/x?q").send();

    assertThat(line()).isEqualTo("POST /x?q 201 4 192.0.2.1 {user=ada} HTTP/1.1 Error #01: oops\n");
  }

  @Test
  void colorsOnlyATerminalUnlessForced() {
    r.use(Logger.withWriter(out));

    client.get("/").send();
    String plain = line();
    logged.reset();
    Output.forceConsoleColor();
    client.get("/").send();

    assertThat(plain).doesNotContain("\u001B");
    assertThat(line())
        .isEqualTo(
            "[GIN] TIME |\u001B[90;43m 404 \u001B[0m|\u001B[90;47m LATENCY \u001B[0m|      "
                + " 192.0.2.1 |\u001B[97;44m GET     \u001B[0m \"/\"\n");
  }

  @ParameterizedTest(name = "{0} ns -> {1}")
  @CsvSource({
    "171, 171ns",
    "13412, 13.412µs",
    "1000000, 1ms",
    "1234567, 1.23ms",
    "999999999, 999.99ms",
    "1000000000, 1s",
    "2512345678, 2.51s",
    "60000000000, 1m0s",
    "75123456789, 1m10s",
    "0, 0s",
  })
  void cutsTheLatency(long nanos, String text) {
    assertThat(GoDuration.format(DefaultLogFormatter.truncated(nanos))).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "100, 90;47",
    "199, 90;47",
    "200, 97;42",
    "304, 90;47",
    "404, 90;43",
    "500, 97;41",
    "99, 97;41"
  })
  void colorsStatuses(int status, String code) {
    assertThat(Colors.ofStatus(status)).isEqualTo("\u001B[" + code + "m");
  }

  @ParameterizedTest(name = "{0} ms -> {1}")
  @CsvSource({
    "0, 90;47",
    "99, 90;47",
    "100, 97;42",
    "200, 97;46",
    "300, 97;44",
    "500, 90;43",
    "1000, 97;45",
    "2000, 97;41"
  })
  void colorsLatencies(long millis, String code) {
    assertThat(Colors.ofLatency(Duration.ofMillis(millis))).isEqualTo("\u001B[" + code + "m");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "GET, 97;44",
    "POST, 97;46",
    "PUT, 90;43",
    "DELETE, 97;41",
    "PATCH, 97;42",
    "HEAD, 97;45",
    "OPTIONS, 90;47",
    "PROPFIND, 0"
  })
  void colorsMethods(String method, String code) {
    assertThat(Colors.ofMethod(method)).isEqualTo("\u001B[" + code + "m");
  }

  private String line() {
    return logged
        .toString(UTF_8)
        .replaceFirst("\\d{4}/\\d\\d/\\d\\d - \\d\\d:\\d\\d:\\d\\d", "TIME")
        .replaceFirst(" +[\\d.]+(ns|µs|ms|s) ", " LATENCY ");
  }
}
