package dev.jenever.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UniqueTest {

  private final TagValidator validator = Tagged.Source.validator();

  private boolean isUnique(Object value, String tag) {
    return validator.validateVar(value, tag).isEmpty();
  }

  @Test
  void elementsMustDiffer() {
    assertThat(isUnique(List.of("a", "b"), "unique")).isTrue();
    assertThat(isUnique(List.of("a", "a"), "unique")).isFalse();
    assertThat(isUnique(new int[] {1, 2, 1}, "unique")).isFalse();
    assertThat(isUnique(new String[] {"a", "A"}, "unique")).isTrue();
    assertThat(isUnique(new ArrayList<>(), "unique")).isTrue();
  }

  @Test
  void valuesOfMapsMustDiffer() {
    assertThat(isUnique(Map.of("a", 1, "b", 2), "unique")).isTrue();
    assertThat(isUnique(Map.of("a", 1, "b", 1), "unique")).isFalse();
  }

  @Test
  void floatsAreComparedAsNumbers() {
    assertThat(isUnique(new double[] {0.0, -0.0}, "unique")).isFalse();
    assertThat(isUnique(new double[] {Double.NaN, Double.NaN}, "unique")).isTrue();
  }

  static class Plain {
    final String name;
    final @Nullable Integer number;

    Plain(String name, @Nullable Integer number) {
      this.name = name;
      this.number = number;
    }
  }

  @Test
  void objectsWithoutEqualsAreComparedByTheirFields() {
    assertThat(isUnique(List.of(new Plain("a", 1), new Plain("a", 2)), "unique")).isTrue();
    assertThat(isUnique(List.of(new Plain("a", 1), new Plain("a", 1)), "unique")).isFalse();
  }

  @Test
  void aFieldOfTheElementsMustDiffer() {
    List<Plain> elements = Arrays.asList(new Plain("a", 1), new Plain("b", 1));

    assertThat(isUnique(elements, "unique=Name")).isTrue();
    assertThat(isUnique(elements, "unique=Number")).isFalse();
    assertThat(isUnique(List.of(new Plain("a", null), new Plain("b", null)), "unique=Number"))
        .isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> isUnique(elements, "unique=Nope"))
        .withMessage("Bad field name Nope");
  }

  record Pair(@Tagged("unique=Other") String one, String other, @Tagged("unique=One") int n) {}

  record Good(@Tagged("unique=Other") String one, String other) {}

  @Test
  void otherValuesMustDifferFromTheNamedField() {
    assertThat(validator.validate(new Good("a", "b")).isEmpty()).isTrue();
    assertThat(validator.validate(new Good("a", "a")).fieldErrors()).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> validator.validate(new Pair("a", "b", 1)))
        .withMessage("Bad field type int32:string");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> validator.validateVar("a", "unique"))
        .withMessage("Bad field type string");
  }
}
