package dev.jenever.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  private final TagValidator validator = Tagged.Source.validator();

  static class Inner {
    String text = "b";
    int number = 2;
    List<String> list = List.of("x", "bb");
    Map<String, Integer> map = Map.of("k", 3);
  }

  static class Outer {
    String text = "bb";
    String same = "bb";
    String longer = "aaa";
    int number = 2;
    int greater = 3;
    long wide = 2;
    double fraction = 1.5;
    BigDecimal exact = new BigDecimal("1.50");
    BigDecimal more = new BigDecimal("1.51");
    boolean flag = true;
    List<String> list = List.of("a", "b");
    int[] array = {1, 2, 3};
    Instant time = Instant.parse("2024-01-01T00:00:00Z");
    LocalDate day = LocalDate.of(2024, 1, 1);
    Instant later = Instant.parse("2024-01-02T00:00:00Z");
    Duration span = Duration.ofSeconds(1);
    Inner inner = new Inner();
    @Nullable Inner missing;
    List<Inner> inners = List.of(inner);
  }

  private boolean passes(String field, String tag) {
    TagValidator fresh = Tagged.Source.validator();
    fresh.registerStructRules(Map.of(field, tag), Outer.class);
    return fresh.validate(new Outer()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "text, eqfield=Same, true",
    "text, eqfield=same, true",
    "text, nefield=Same, false",
    "text, nefield=Longer, true",
    "text, ltfield=Longer, true",
    "text, gtcsfield=Longer, true",
    "text, ltcsfield=Longer, false",
    "number, ltfield=Greater, true",
    "number, ltefield=Greater, true",
    "number, gtefield=Greater, false",
    "greater, gtfield=Number, true",
    "number, eqfield=Wide, false",
    "number, nefield=Wide, true",
    "fraction, eqfield=Exact, true",
    "exact, ltfield=More, true",
    "flag, eqfield=Flag, true",
    "flag, nefield=Flag, false",
    "list, eqfield=Array, false",
    "list, ltcsfield=Array, true",
    "time, eqfield=Day, true",
    "time, ltfield=Later, true",
    "later, gtefield=Time, true",
    "time, gtfield=Text, false",
    "span, gtfield=Number, false",
    "text, eqcsfield=Inner.List[1], true",
    "text, gtcsfield=Inner.Text, true",
    "number, eqcsfield=Inners[0].Number, true",
    "greater, eqcsfield=Inner.Map[k], true",
    "number, eqfield=Nope, false",
    "number, nefield=Nope, true",
    "number, eqcsfield=Missing.Number, false",
    "number, eqcsfield=Inners[9].Number, false",
    "number, eqcsfield=Inner.Map[zz], false",
    "number, eqcsfield=Text.Length, false",
    "longer, fieldcontains=Inner.Text, false",
    "text, fieldcontains=Inner.Text, true",
    "text, fieldexcludes=Inner.Text, false",
    "text, fieldcontains=Nope, false",
    "text, fieldexcludes=Nope, true"
  })
  void fieldsAreFoundAndCompared(String field, String tag, boolean passes) {
    assertThat(passes(field, tag)).isEqualTo(passes);
  }

  @Test
  void aValueByItselfIsComparedWithTheOtherOne() {
    assertThat(validator.validateVarWithValue("a", "a", "eqfield").isEmpty()).isTrue();
    assertThat(validator.validateVarWithValue("a", "b", "eqfield").error())
        .isEqualTo("Key: '' Error:Field validation for '' failed on the 'eqfield' tag");
    assertThat(validator.validateVarWithValue(3, 2, "gtfield").isEmpty()).isTrue();
  }

  record Clock(
      @Tagged("gt") Instant future, @Tagged("lt") Instant past, @Tagged("lte") LocalDate day) {}

  @Test
  void timesAreComparedWithNow() {
    Instant now = Instant.now();
    Clock right = new Clock(now.plusSeconds(99), now.minusSeconds(99), LocalDate.of(2020, 1, 1));
    Clock wrong = new Clock(now.minusSeconds(99), now.plusSeconds(99), LocalDate.of(9999, 1, 1));

    assertThat(validator.validate(right).isEmpty()).isTrue();
    assertThat(validator.validate(wrong).fieldErrors()).hasSize(3);
  }
}
