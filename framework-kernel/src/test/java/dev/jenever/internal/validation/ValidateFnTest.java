package dev.jenever.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValidateFnTest {

  private final TagValidator validator = Tagged.Source.validator();

  private boolean passes(Object value, String tag) {
    return validator.validateVar(value, tag).isEmpty();
  }

  /** A value that knows whether it is right. */
  public record Self(boolean right) {

    /** Answers by a boolean. */
    public boolean validate() {
      return right;
    }

    /** Answers by an exception. */
    public void check() {
      if (!right) {
        throw new IllegalArgumentException("wrong");
      }
    }

    /** Answers by a problem. */
    public @Nullable Exception problem() {
      return right ? null : new Exception("wrong");
    }

    /** Fails by itself. */
    public boolean broken() {
      throw new IllegalArgumentException("broken");
    }
  }

  record Holder(@Tagged("validateFn") Object value) {}

  private static void assertAnswers(ValidateFnTest test, String tag) {
    Holder right = new Holder(new Self(true));
    Holder wrong = new Holder(new Self(false));
    TagValidator fresh = Tagged.Source.validator();
    fresh.registerStructRules(Map.of("value", tag), Holder.class);
    assertThat(fresh.validate(right).isEmpty()).isTrue();
    assertThat(fresh.validate(wrong).isEmpty()).isFalse();
    assertThat(test.passes("text", tag)).isFalse();
  }

  @Test
  void theValueIsAskedByItsMethod() {
    assertAnswers(this, "validateFn");
    assertAnswers(this, "validateFn=Validate");
    assertAnswers(this, "validateFn=check");
    assertAnswers(this, "validateFn=Problem");
  }

  @Test
  void aValueWithoutTheMethodFails() {
    assertThat(validator.validate(new Holder("text")).isEmpty()).isFalse();
    assertThat(passes("text", "validateFn=length")).isFalse();
  }

  @Test
  void anExceptionInPlaceOfAnAnswerIsPassedOn() {
    TagValidator fresh = Tagged.Source.validator();
    fresh.registerStructRules(Map.of("value", "validateFn=broken"), Holder.class);

    assertThatIllegalStateException()
        .isThrownBy(() -> fresh.validate(new Holder(new Self(true))))
        .withRootCauseExactlyInstanceOf(IllegalArgumentException.class);
  }
}
