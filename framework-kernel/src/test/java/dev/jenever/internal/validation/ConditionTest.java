package dev.jenever.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

  static class Form {
    @Nullable String target;
    @Nullable Integer boxed;
    String full = "yes";
    String blank = "";
    int one = 1;
    boolean flag = true;
    @Nullable Integer nil;
    List<String> two = List.of("a", "b");
    @Nullable List<String> none;
    Nested nested = new Nested();
    @Nullable Nested absent;
  }

  static class Nested {
    String full = "x";
    String blank = "";
  }

  private static boolean passes(String field, String tag, @Nullable String target) {
    TagValidator validator = Tagged.Source.validator();
    validator.registerStructRules(Map.of(field, tag), Form.class);
    Form form = new Form();
    form.target = target;
    return validator.validate(form).isEmpty();
  }

  /** Whether an empty target passes, and whether a filled one does. */
  @ParameterizedTest
  @CsvSource({
    "required_if=Full yes, false, true",
    "required_if=Full no, true, true",
    "required_if=Full yes One 1, false, true",
    "required_if=Full yes One 2, true, true",
    "required_if=Flag true, false, true",
    "required_if=Nil nil, false, true",
    "required_if=None nil, false, true",
    "required_if=Two 2, false, true",
    "required_if=Blank '', false, true",
    "required_if=Nope yes, true, true",
    "required_if=Nested.Full x, false, true",
    "required_unless=Full yes, true, true",
    "required_unless=Full no, false, true",
    "required_unless=Full no One 1, true, true",
    "skip_unless=Full yes, false, true",
    "skip_unless=Full no, true, true",
    "excluded_if=Full yes, true, false",
    "excluded_if=Full no, true, true",
    "excluded_unless=Full yes, true, true",
    "excluded_unless=Full no, true, false",
    "required_with=Full, false, true",
    "required_with=Blank, true, true",
    "required_with=Blank Full, false, true",
    "required_with=Nope, true, true",
    "required_with=Nested.Full, false, true",
    "required_with=Absent.Full, true, true",
    "required_with_all=Blank Full, true, true",
    "required_with_all=One Full, false, true",
    "required_without=Full, true, true",
    "required_without=Blank, false, true",
    "required_without=Full Blank, false, true",
    "required_without=Nil, false, true",
    "required_without_all=Full Blank, true, true",
    "required_without_all=Nil Blank, false, true",
    "excluded_with=Full, true, false",
    "excluded_with=Blank, true, true",
    "excluded_with_all=Full Blank, true, true",
    "excluded_with_all=Full One, true, false",
    "excluded_without=Blank, true, false",
    "excluded_without=Full, true, true",
    "excluded_without_all=Blank Nil, true, false",
    "excluded_without_all=Blank Full, true, true"
  })
  void conditionsDependOnOtherFields(String tag, boolean empty, boolean filled) {
    assertThat(passes("target", tag, "")).as("empty").isEqualTo(empty);
    assertThat(passes("target", tag, null)).as("null").isEqualTo(empty);
    assertThat(passes("target", tag, "a")).as("filled").isEqualTo(filled);
  }

  @Test
  void conditionsAreAskedAboutNulls() {
    assertThat(passes("boxed", "required_without=Full", null)).isTrue();
    assertThat(passes("boxed", "required_without=Blank", null)).isFalse();
    assertThat(passes("boxed", "required", null)).isFalse();
  }

  @Test
  void wrongParametersAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> passes("target", "required_if=Full", ""))
        .withMessage("Bad param number for required_if Target");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> passes("target", "required_if=Full a Full b", ""))
        .withMessage("Duplicate param Full for required_if Target");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> passes("target", "excluded_unless=One x", ""))
        .withMessage("strconv.ParseInt: parsing \"x\": invalid syntax");
  }
}
