package dev.jenever.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.internal.validation.Verdicts.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks every tag on values whose verdicts were recorded from go-playground/validator 10.30.1. */
class VerdictsTest {

  private final TagValidator validator = Tagged.Source.validator();

  static Stream<Named<List<Verdict>>> texts() {
    return byTag("verdicts.tsv");
  }

  static Stream<Named<List<Verdict>>> typedValues() {
    return byTag("typed-verdicts.tsv");
  }

  private static Stream<Named<List<Verdict>>> byTag(String file) {
    return Verdicts.read(file).stream()
        .collect(Collectors.groupingBy(Verdict::tag, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry -> Named.of("'" + entry.getKey() + "'", entry.getValue()));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textsAreJudgedAsInTheOriginal(List<Verdict> verdicts) {
    List<Verdict> answers =
        verdicts.stream().map(v -> Verdicts.ask(validator, v, v.value())).toList();

    assertThat(answers).isEqualTo(verdicts);
  }

  @ParameterizedTest
  @MethodSource("typedValues")
  void numbersTimesAndListsAreJudgedAsInTheOriginal(List<Verdict> verdicts) {
    List<Verdict> answers =
        verdicts.stream().map(v -> Verdicts.ask(validator, v, typed(v.value()))).toList();

    assertThat(answers).isEqualTo(verdicts);
  }

  private static Object typed(String text) {
    int colon = text.indexOf(':');
    String value = text.substring(colon + 1);
    return switch (text.substring(0, colon)) {
      case "i8" -> Byte.valueOf(value);
      case "i16" -> Short.valueOf(value);
      case "i32" -> Integer.valueOf(value);
      case "i64" -> Long.valueOf(value);
      case "f32" -> (float) decimal(value);
      case "f64" -> decimal(value);
      case "b" -> Boolean.valueOf(value);
      case "d" -> Duration.ofNanos(Long.parseLong(value));
      case "t" -> time(value);
      case "ss" -> value.equals("empty") ? List.of() : Arrays.asList(value.split(",", -1));
      case "is" -> numbers(value);
      default -> map(value);
    };
  }

  private static double decimal(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  private static Instant time(String text) {
    return switch (text) {
      case "zero" -> Times.ZERO;
      case "past" -> Instant.now().minusSeconds(3600);
      default -> Instant.now().plusSeconds(3600);
    };
  }

  private static int[] numbers(String text) {
    return text.equals("empty")
        ? new int[0]
        : Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
  }

  private static Map<String, Integer> map(String text) {
    Map<String, Integer> map = new LinkedHashMap<>();
    if (!text.equals("empty")) {
      String[] entry = text.split("=", -1);
      map.put(entry[0], Integer.valueOf(entry[1]));
    }
    return map;
  }
}
