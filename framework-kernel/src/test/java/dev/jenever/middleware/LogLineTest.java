package dev.jenever.middleware;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLineTest {

  private final LogLine line = new LogLine();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      value = {"-1;' -1'", "0;'  0'", "99;' 99'", "100;100", "206;206", "999;999", "1000;1000"},
      delimiter = ';')
  void aStatusIsThreeWide(int code, String text) {
    assertThat(printed(line.status(code))).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0} ns")
  @CsvSource({
    "0, '      0s'",
    "999, '   999ns'",
    "13400, '  13.4µs'",
    "123456, 123.456µs",
    "1230000, '  1.23ms'",
    "-9223372036854775808, -2562047h47m16.854775808s",
  })
  void aDurationIsPaddedByLetters(long nanos, String text) {
    assertThat(printed(line.duration(nanos, 8))).isEqualTo(text);
  }

  @Test
  void textsOfAnyScriptAndLengthFollowEachOther() {
    String path = "/straße/日本/😀/".repeat(40);

    line.append('<').ascii("GET").right("::1", 5).append(path).duration(5, 8).append('>');

    assertThat(printed(line)).isEqualTo("<GET  ::1" + path + "     5ns>");
  }

  private static String printed(LogLine line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    line.print(new PrintStream(out));
    return out.toString(UTF_8);
  }
}
