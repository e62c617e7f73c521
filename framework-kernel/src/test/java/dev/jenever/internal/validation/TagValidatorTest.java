package dev.jenever.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jenever.spi.FieldError;
import dev.jenever.spi.FieldError.Kind;
import dev.jenever.spi.ValidationErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TagValidatorTest {

  private final TagValidator validator = Tagged.Source.validator();

  record Addr(@Tagged("required") @Nullable String street, @Tagged("len=5") String zip) {}

  record V(
      @Tagged("required,min=3") @Nullable String name,
      @Tagged("gte=18,lte=130") int age,
      @Nullable Addr addr,
      @Tagged("dive") @Nullable List<Addr> items) {}

  @Test
  void validObjectHasNoErrors() {
    Addr addr = new Addr("Main St", "12345");

    assertThat(validator.validate(new V("Ada", 36, addr, List.of(addr))).isEmpty()).isTrue();
    assertThat(validator.validate(null).isEmpty()).isTrue();
    assertThat(validator.validate("text").isEmpty()).isTrue();
    assertThat(validator.validate(Map.of("a", new V(null, 0, null, null))).isEmpty()).isTrue();
  }

  @Test
  void eachFailingFieldHasOneLineInDeclarationOrder() {
    Addr bad = new Addr("", "1");
    V value = new V(null, 7, bad, List.of(new Addr("x", "12345"), bad));

    assertThat(validator.validate(value).error())
        .isEqualTo(
            """
            Key: 'V.Name' Error:Field validation for 'Name' failed on the 'required' tag
            Key: 'V.Age' Error:Field validation for 'Age' failed on the 'gte' tag
            Key: 'V.Addr.Street' Error:Field validation for 'Street' failed on the 'required' tag
            Key: 'V.Addr.Zip' Error:Field validation for 'Zip' failed on the 'len' tag
            Key: 'V.Items[1].Street' Error:Field validation for 'Street' failed on the 'required' tag
            Key: 'V.Items[1].Zip' Error:Field validation for 'Zip' failed on the 'len' tag""");
  }

  @Test
  void listsAreLookedThroughAtAnyDepth() {
    Object value = new Addr("", "12345");
    for (int depth = 0; depth < 9_999; depth++) {
      value = new Object[] {value, null};
    }

    ValidationErrors errors = validator.validate(value);

    assertThat(errors.fieldErrors()).extracting(FieldError::field).containsExactly("Street");
    assertThat(errors.elements()).hasSize(1);
  }

  @Test
  void elementsOfAListAreNumberedByFailures() {
    Addr good = new Addr("a", "12345");

    String error =
        validator.validate(List.of(good, new Addr("", "12345"), new Addr("", "1"))).error();

    assertThat(error)
        .isEqualTo(
            """
            [0]: Key: 'Addr.Street' Error:Field validation for 'Street' failed on the 'required' tag
            [1]: Key: 'Addr.Street' Error:Field validation for 'Street' failed on the 'required' tag
            Key: 'Addr.Zip' Error:Field validation for 'Zip' failed on the 'len' tag""");
  }

  @Test
  void fieldErrorTellsEverything() {
    FieldError error = validator.validate(new V("Ada", 200, null, null)).fieldErrors().get(0);

    assertThat(error.tag()).isEqualTo("lte");
    assertThat(error.actualTag()).isEqualTo("lte");
    assertThat(error.namespace()).isEqualTo("V.Age");
    assertThat(error.structNamespace()).isEqualTo("V.Age");
    assertThat(error.field()).isEqualTo("Age");
    assertThat(error.structField()).isEqualTo("Age");
    assertThat(error.value()).isEqualTo(200);
    assertThat(error.param()).isEqualTo("130");
    assertThat(error.kind()).isEqualTo(Kind.INT32);
    assertThat(error.type()).isEqualTo(Integer.class);
  }

  record Pointers(
      @Tagged("required") @Nullable Integer boxed,
      @Tagged("required") int plain,
      @Tagged("required") Optional<String> optional,
      @Tagged("omitempty,min=3") List<String> list) {}

  @Test
  void boxedFieldsActLikePointers() {
    Pointers zeros = new Pointers(0, 0, Optional.of(""), List.of());

    assertThat(validator.validate(zeros).fieldErrors())
        .extracting(FieldError::field)
        .containsExactly("Plain", "List");

    Pointers nulls = new Pointers(null, 1, Optional.empty(), List.of("a", "b", "c"));
    assertThat(validator.validate(nulls).fieldErrors())
        .extracting(FieldError::field)
        .containsExactly("Boxed", "Optional");
  }

  @Test
  void unknownTagNamesTagAndField() {
    record Bad(@Tagged("nosuch") String name) {}

    assertThatIllegalArgumentException()
        .isThrownBy(() -> validator.validate(new Bad("")))
        .withMessage("Undefined validation function 'nosuch' on field 'Name'");
  }

  @Test
  void tagOnAKindItCannotCheckNamesTheKind() {
    record Bad(@Tagged("min=1") boolean flag) {}

    assertThatIllegalArgumentException()
        .isThrownBy(() -> validator.validate(new Bad(true)))
        .withMessage("Bad field type bool");
  }
}
