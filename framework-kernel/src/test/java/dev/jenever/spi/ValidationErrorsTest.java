package dev.jenever.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValidationErrorsTest {

  private record Sample(String namespace, String field, String tag) implements FieldError {

    @Override
    public String actualTag() {
      return tag;
    }

    @Override
    public String structNamespace() {
      return namespace;
    }

    @Override
    public String structField() {
      return field;
    }

    @Override
    public @Nullable Object value() {
      return null;
    }

    @Override
    public String param() {
      return "";
    }

    @Override
    public Kind kind() {
      return Kind.STRING;
    }

    @Override
    public @Nullable Class<?> type() {
      return String.class;
    }
  }

  private static final FieldError A = new Sample("V.A", "A", "required");
  private static final FieldError B = new Sample("V.B", "B", "min");
  private static final String LINE_A =
      "Key: 'V.A' Error:Field validation for 'A' failed on the 'required' tag";
  private static final String LINE_B =
      "Key: 'V.B' Error:Field validation for 'B' failed on the 'min' tag";

  @Test
  void fieldsHaveALineEach() {
    ValidationErrors errors = ValidationErrors.of(List.of(A, B));

    assertThat(errors.error()).isEqualTo(LINE_A + "\n" + LINE_B).isEqualTo(errors.toString());
    assertThat(errors.isEmpty()).isFalse();
    assertThat(errors.elements()).isEmpty();
  }

  @Test
  void elementsAreNumberedByFailures() {
    ValidationErrors both = ValidationErrors.of(List.of(A, B));
    ValidationErrors one = ValidationErrors.of(List.of(B));
    ValidationErrors errors =
        ValidationErrors.ofElements(List.of(ValidationErrors.none(), both, one));

    assertThat(errors.error()).isEqualTo("[0]: " + LINE_A + "\n" + LINE_B + "\n[1]: " + LINE_B);
    assertThat(errors.fieldErrors()).containsExactly(A, B, B);
    assertThat(errors.elements()).containsExactly(both, one);
  }

  @Test
  void nothingFailingIsNothing() {
    assertThat(ValidationErrors.of(List.of())).isSameAs(ValidationErrors.none());
    assertThat(ValidationErrors.ofElements(List.of(ValidationErrors.none())))
        .isSameAs(ValidationErrors.none());
    assertThat(ValidationErrors.none().error()).isEmpty();
  }

  @Test
  void withoutTranslationTheErrorTextIsTheSentence() {
    assertThat(ValidationErrors.of(List.of(A)).translate(Locale.GERMAN))
        .isEqualTo(Map.of("V.A", LINE_A));
  }

  @Test
  void kindsAreNamedAsInGo() {
    assertThat(FieldError.Kind.values())
        .extracting(FieldError.Kind::toString)
        .contains("int32", "float64", "string", "slice", "ptr", "struct");
  }
}
