package dev.jenever.internal.go;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoNumbersTest {

  private static double bits64(GoAnswers.Row row) {
    return Double.longBitsToDouble(Long.parseUnsignedLong(row.bytes(0), 16));
  }

  private static float bits32(GoAnswers.Row row) {
    return Float.intBitsToFloat(Integer.parseUnsignedInt(row.bytes(0), 16));
  }

  @GoAnswers(table = "numbers", function = "g64")
  void shortestDoubleAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> GoNumbers.formatFloat(bits64(r), 'g', -1));
  }

  @GoAnswers(table = "numbers", function = "g32")
  void shortestFloatAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> GoNumbers.formatFloat(bits32(r), 'g', -1));
  }

  @GoAnswers(table = "numbers", function = "json64")
  void jsonDoubleAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> GoNumbers.json(bits64(r)));
  }

  @GoAnswers(table = "numbers", function = "json32")
  void jsonFloatAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> GoNumbers.json(bits32(r)));
  }

  @GoAnswers(table = "numbers", function = "fmt64")
  void formattedDoubleAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> GoNumbers.formatFloat(bits64(r), r.bytes(1).charAt(0), number(r, 2)));
  }

  @GoAnswers(table = "numbers", function = "fmt32")
  void formattedFloatAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> GoNumbers.formatFloat(bits32(r), r.bytes(1).charAt(0), number(r, 2)));
  }

  @GoAnswers(table = "numbers", function = "int")
  void parseIntAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> Long.toString(GoNumbers.parseInt(r.text(0), number(r, 1), number(r, 2))));
  }

  @GoAnswers(table = "numbers", function = "uint")
  void parseUintAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(
        r -> Long.toUnsignedString(GoNumbers.parseUint(r.text(0), number(r, 1), number(r, 2))));
  }

  @GoAnswers(table = "numbers", function = "atoi")
  void atoiAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> Long.toString(GoNumbers.atoi(r.text(0))));
  }

  @GoAnswers(table = "numbers", function = "pf64")
  void parseDoubleAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> hex(Double.doubleToRawLongBits(GoNumbers.parseDouble(r.text(0)))));
  }

  @GoAnswers(table = "numbers", function = "pf32")
  void parseFloatAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> hex(Float.floatToRawIntBits(GoNumbers.parseFloat(r.text(0))) & 0xFFFFFFFFL));
  }

  @GoAnswers(table = "numbers", function = "bool")
  void parseBoolAnswersAsGoDoes(GoAnswers.Row row) {
    row.check(r -> Boolean.toString(GoNumbers.parseBool(r.text(0))));
  }

  private static int number(GoAnswers.Row row, int i) {
    return Integer.parseInt(row.bytes(i));
  }

  private static String hex(long bits) {
    return Long.toHexString(bits);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "100.0, 100, 100",
    "-0.0, -0, -0",
    "0.1, 0.1, 0.1",
    "999999.0, 999999, 999999",
    "1e6, 1000000, 1e+06",
    "123456789.0, 123456789, 1.23456789e+08",
    "1e20, 100000000000000000000, 1e+20",
    "1e21, 1e+21, 1e+21",
    "1e-6, 0.000001, 1e-06",
    "9.9e-7, 9.9e-7, 9.9e-07",
    "1e-10, 1e-10, 1e-10",
    "5e-324, 5e-324, 5e-324",
    "2e23, 2e+23, 2e+23",
    "1.7976931348623157e308, 1.7976931348623157e+308, 1.7976931348623157e+308",
    "9007199254740993.0, 9007199254740992, 9.007199254740992e+15",
    "0.30000000000000004, 0.30000000000000004, 0.30000000000000004",
  })
  void jsonAndTextSwitchToExponentsAtDifferentSizes(double value, String json, String text) {
    assertThat(GoNumbers.json(value)).isEqualTo(json);
    assertThat(GoNumbers.formatFloat(value, 'g', -1)).isEqualTo(text);
  }

  @Test
  void floatsHaveTheirOwnShortestForm() {
    assertThat(GoNumbers.json(0.1f)).isEqualTo("0.1");
    assertThat(GoNumbers.json(3.4e38f)).isEqualTo("3.4e+38");
    assertThat(GoNumbers.json(16777216f)).isEqualTo("16777216");
    assertThat(GoNumbers.json(0x1p-12f)).isEqualTo("0.00024414063");
  }

  @Test
  void numbersJsonLacksAreRefused() {
    assertThatThrownBy(() -> GoNumbers.json(Double.NaN))
        .isInstanceOf(GoTextException.class)
        .hasMessage("json: unsupported value: NaN");
    assertThatThrownBy(() -> GoNumbers.json(Float.NEGATIVE_INFINITY))
        .hasMessage("json: unsupported value: -Inf");
  }

  @Test
  void jsonIsWrittenWhereTheCallerWantsIt() {
    byte[] out = "[        ]".getBytes(US_ASCII);

    int end = GoNumbers.writeJson(-12.5, out, 1);

    assertThat(end).isEqualTo(6);
    assertThat(out).startsWith('[', '-', '1', '2', '.', '5', ' ');
  }

  @Test
  void jsonReadsBackAndNoShorterTextDoes() {
    long seed = 4711;
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 20_000; round++) {
      double value = Math.abs(Double.longBitsToDouble(random.nextLong()));
      if (Double.isInfinite(value) || Double.isNaN(value)) {
        continue;
      }
      String json = GoNumbers.json(value);
      assertThat(Double.parseDouble(json)).as("seed %d, %s", seed, json).isEqualTo(value);
      int digits = new BigDecimal(json).stripTrailingZeros().precision();
      if (digits > 1) {
        BigDecimal exact = new BigDecimal(value);
        for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
          BigDecimal shorter = exact.round(new MathContext(digits - 1, mode));
          assertThat(shorter.doubleValue()).as("seed %d, %s", seed, json).isNotEqualTo(value);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "abc, strconv.ParseInt: parsing \"abc\": invalid syntax",
    "'', strconv.ParseInt: parsing \"\": invalid syntax",
    "' 5', strconv.ParseInt: parsing \" 5\": invalid syntax",
    "1_0, strconv.ParseInt: parsing \"1_0\": invalid syntax",
    "0x10, strconv.ParseInt: parsing \"0x10\": invalid syntax",
    "128, strconv.ParseInt: parsing \"128\": value out of range",
    "-129, strconv.ParseInt: parsing \"-129\": value out of range",
    "99999999999999999999, strconv.ParseInt: parsing \"99999999999999999999\": value out of range",
  })
  void badIntegersAreRefusedInGosWords(String text, String message) {
    assertThatThrownBy(() -> GoNumbers.parseInt(text, 8)).hasMessage(message);
  }

  @Test
  void unsignedNumbersTakeNoSign() {
    assertThat(GoNumbers.parseUint("18446744073709551615", 64)).isEqualTo(-1);
    assertThatThrownBy(() -> GoNumbers.parseUint("+1", 64))
        .hasMessage("strconv.ParseUint: parsing \"+1\": invalid syntax");
  }

  @Test
  void javaOnlySpellingsOfFloatsAreRefused() {
    for (String text : new String[] {"1d", "1f", " 1", "+NaN", "0x1", "Infinit", "1e", "."}) {
      assertThatThrownBy(() -> GoNumbers.parseDouble(text))
          .hasMessage("strconv.ParseFloat: parsing \"" + text + "\": invalid syntax");
    }
    assertThatThrownBy(() -> GoNumbers.parseDouble("1e400"))
        .hasMessage("strconv.ParseFloat: parsing \"1e400\": value out of range");
  }
}
