package dev.jenever.internal.go;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GoFormatTest {

  @GoAnswers(table = "formats", function = "sprintf")
  void sprintfAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> GoFormat.sprintf(r.text(0), GoArgs.of(r.args().subList(1, r.args().size()))));
  }

  @GoAnswers(table = "formats", function = "sprint")
  void sprintAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> GoFormat.sprint(GoArgs.of(r.args())));
  }

  @Test
  void mistakesLeaveGosMarks() {
    assertThat(GoFormat.sprintf("%d", "a")).isEqualTo("%!d(string=a)");
    assertThat(GoFormat.sprintf("%s")).isEqualTo("%!s(MISSING)");
    assertThat(GoFormat.sprintf("a", "b", 1)).isEqualTo("a%!(EXTRA string=b, int=1)");
    assertThat(GoFormat.sprintf("%z", 1)).isEqualTo("%!z(int=1)");
    assertThat(GoFormat.sprintf("%[3]d", 1)).isEqualTo("%!d(BADINDEX)");
    assertThat(GoFormat.sprintf("%*d", "x", 1)).isEqualTo("%!(BADWIDTH)1");
    assertThat(GoFormat.sprintf("%.*f", -1, 1.5)).isEqualTo("%!(BADPREC)1.500000");
    assertThat(GoFormat.sprintf("100%")).isEqualTo("100%!(NOVERB)");
  }

  @Test
  void indexesAndStarsTakeArgumentsOutOfOrder() {
    assertThat(GoFormat.sprintf("%[2]d %[1]d", 1, 2)).isEqualTo("2 1");
    assertThat(GoFormat.sprintf("%[3]*.[2]*[1]f", 12.0, 2, 6)).isEqualTo(" 12.00");
    assertThat(GoFormat.sprintf("%-*d|", 4, 7)).isEqualTo("7   |");
  }

  @Test
  void floatsUseTheirShortestForm() {
    assertThat(GoFormat.value(1e6)).isEqualTo("1e+06");
    assertThat(GoFormat.value(123456789.0)).isEqualTo("1.23456789e+08");
    assertThat(GoFormat.value(0.00001)).isEqualTo("1e-05");
    assertThat(GoFormat.value(0.1f)).isEqualTo("0.1");
    assertThat(GoFormat.value(100.0)).isEqualTo("100");
    assertThat(GoFormat.value(Double.POSITIVE_INFINITY)).isEqualTo("+Inf");
  }

  @Test
  void compositesShowTheirElements() {
    assertThat(GoFormat.value(new TreeMap<>(Map.of("b", 1, "a", List.of("x", 2)))))
        .isEqualTo("map[a:[x 2] b:1]");
    assertThat(GoFormat.value(Map.of(10, "x", 9, "y"))).isEqualTo("map[9:y 10:x]");
    assertThat(GoFormat.value(Arrays.asList(null, true))).isEqualTo("[<nil> true]");
    assertThat(GoFormat.value(new long[][] {{1, 2}, {}})).isEqualTo("[[1 2] []]");
    assertThat(GoFormat.value(new byte[] {1, -1})).isEqualTo("[1 255]");
    assertThat(GoFormat.sprintf("%s", (Object) "é".getBytes(UTF_8))).isEqualTo("é");
  }

  record User(String name, int age) {}

  static class Base {
    final int id = 1;
  }

  static final class Bean extends Base {
    static final int IGNORED = 9;
    private final String title = "t";
  }

  @Test
  void recordsAndPlainClassesAreStructs() {
    User user = new User("ann", 7);

    assertThat(GoFormat.value(user)).isEqualTo("{ann 7}");
    assertThat(GoFormat.sprintf("%+v", user)).isEqualTo("{Name:ann Age:7}");
    assertThat(GoFormat.sprintf("%#v", user)).isEqualTo("go.User{Name:\"ann\", Age:7}");
    assertThat(GoFormat.sprintf("%d", user)).isEqualTo("{%!d(string=ann) 7}");
    assertThat(GoFormat.sprintf("%+v", new Bean())).isEqualTo("{Id:1 Title:t}");
  }

  @Test
  void valuesWithATextShowIt() {
    UUID uuid = new UUID(1, 2);

    assertThat(GoFormat.value(uuid)).isEqualTo(uuid.toString());
    assertThat(GoFormat.sprintf("%d", uuid)).isEqualTo("%!d(util.UUID=" + uuid + ")");
    assertThat(GoFormat.value(new IllegalStateException("boom"))).isEqualTo("boom");
    assertThat(GoFormat.value(new IllegalStateException()))
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(GoFormat.value(Duration.ofMillis(1500))).isEqualTo("1.5s");
    assertThat(GoFormat.sprintf("%d", Duration.ofMillis(1500))).isEqualTo("1500000000");
    assertThat(GoFormat.value(Instant.EPOCH)).isEqualTo("1970-01-01 00:00:00 +0000 UTC");
    assertThat(GoFormat.value(LocalDateTime.of(2026, 1, 2, 3, 4)))
        .isEqualTo("2026-01-02 03:04:00 +0000 UTC");
    assertThat(GoFormat.value(LocalDate.of(2026, 1, 2))).isEqualTo("2026-01-02");
    assertThat(GoFormat.sprintf("%v %d", Thread.State.RUNNABLE, Thread.State.RUNNABLE))
        .isEqualTo("RUNNABLE 1");
    assertThat(GoFormat.sprintf("%.1f %s", new BigDecimal("2.50"), new BigDecimal("1E+3")))
        .isEqualTo("2.5 1000");
    assertThat(GoFormat.sprintf("%05d", new AtomicLong(42))).isEqualTo("00042");
  }

  @Test
  void optionalsShowTheirContent() {
    assertThat(GoFormat.value(Optional.of("x"))).isEqualTo("x");
    assertThat(GoFormat.value(Optional.empty())).isEqualTo("<nil>");
    assertThat(GoFormat.typeName(Optional.of(1))).isEqualTo("int");
  }

  static final class Broken {
    @Override
    public String toString() {
      throw new IllegalStateException("oops");
    }
  }

  @Test
  void failingToStringIsReported() {
    assertThat(GoFormat.sprintf("<%5v>", new Broken()))
        .isEqualTo("<%!v(PANIC=String method: oops)>");
  }

  @Test
  void typesHaveGoNames() {
    assertThat(GoFormat.sprintf("%T %T %T %T", 1, 1L, "s", 1.5))
        .isEqualTo("int int64 string float64");
    assertThat(GoFormat.sprintf("%T %T %T", Map.of(), List.of(), new String[0][]))
        .isEqualTo("map[string]interface {} []interface {} [][]string");
    assertThat(GoFormat.sprintf("%T %T", null, new User("", 0))).isEqualTo("<nil> go.User");
  }

  @Test
  void charactersAreRunes() {
    assertThat(GoFormat.sprintf("%c %v %q %U", 'é', 'a', '\'', '⌘')).isEqualTo("é 97 '\\'' U+2318");
    assertThat(GoFormat.sprintf("%#U", 0x1F600)).isEqualTo("U+1F600 '😀'");
    assertThat(GoFormat.value(new char[] {'a', 'b'})).isEqualTo("ab");
  }

  @Test
  void lambdasAreAddresses() {
    Runnable nothing = () -> {};

    assertThat(GoFormat.value(nothing)).matches("0xc000[0-9a-f]+");
    assertThat(GoFormat.sprintf("%p", List.of(1))).matches("0xc000[0-9a-f]+");
  }
}
