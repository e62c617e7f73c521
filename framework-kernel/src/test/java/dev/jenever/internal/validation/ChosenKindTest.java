package dev.jenever.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jenever.spi.FieldError;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client may send in place of what a tag can judge fails, and is no fault of the server. */
class ChosenKindTest {

  private final TagValidator validator = Tagged.Source.validator();

  private List<String> failing(Object value) {
    return validator.validate(value).fieldErrors().stream()
        .map(e -> e.field() + " " + e.tag())
        .toList();
  }

  record Conditional(
      String other,
      @Tagged("required_if=Other x,min=3") @Nullable Integer number,
      @Tagged("required_if=Other x,oneof=a b") Optional<String> text,
      @Tagged("required_if=Other x,dive,min=3") Optional<List<String>> list) {}

  @Test
  void aNullThatItsConditionAllowsFailsTheTagsBehind() {
    assertThat(failing(new Conditional("y", null, Optional.empty(), Optional.empty())))
        .containsExactly("Number min", "Text oneof");
    assertThat(failing(new Conditional("x", null, Optional.empty(), Optional.empty())))
        .containsExactly("Number required_if", "Text required_if", "List required_if");
    assertThat(failing(new Conditional("y", 3, Optional.of("a"), Optional.of(List.of("abc")))))
        .isEmpty();
  }

  record Anything(@Nullable Object value) {}

  @ParameterizedTest
  @ValueSource(
      strings = {"min=3", "len=1", "eq=1", "oneof=a", "unique", "unique=Value", "dive,min=3"})
  void anythingOfAnotherKindFails(String tag) {
    TagValidator fresh = Tagged.Source.validator();
    fresh.registerStructRules(Map.of("value", tag), Anything.class);

    assertThat(fresh.validate(new Anything(new Anything(null))).fieldErrors())
        .extracting(FieldError::tag)
        .containsExactly(tag.replaceAll("[=,].*", ""));
  }

  record Elements(@Tagged("dive,min=3") List<@Nullable Object> values) {}

  @Test
  void elementsThatMayBeAnythingFailOneByOne() {
    assertThat(failing(new Elements(Arrays.asList(true, "abc", List.of(), 3))))
        .containsExactly("Values[0] min", "Values[2] min");
  }

  record Declared(@Tagged("min=3") boolean flag) {}

  @Test
  void aTagOnATypeItCannotJudgeIsAMistakeOfTheProgram() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> validator.validate(new Declared(true)))
        .withMessage("Bad field type bool");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> validator.validateVar(true, "min=3"))
        .withMessage("Bad field type bool");
  }
}
