package dev.jenever.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.spi.FieldError;
import dev.jenever.spi.FieldError.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counts as absent or zero, for each kind of Java type. */
class PresenceTest {

  private final TagValidator validator = Tagged.Source.validator();

  private List<String> failing(Object value) {
    return validator.validate(value).fieldErrors().stream().map(FieldError::field).toList();
  }

  record Primitives(
      @Tagged("required") boolean bool,
      @Tagged("required") byte int8,
      @Tagged("required") short int16,
      @Tagged("required") int int32,
      @Tagged("required") long int64,
      @Tagged("required") float float32,
      @Tagged("required") double float64,
      @Tagged("required") char letter) {}

  @Test
  void primitivesAreAbsentWhenZero() {
    assertThat(failing(new Primitives(true, (byte) 1, (short) 1, 1, 1, 1, 1, 'a'))).isEmpty();
    assertThat(failing(new Primitives(false, (byte) 0, (short) 0, 0, 0, 0, -0.0, '\0')))
        .containsExactly("Bool", "Int8", "Int16", "Int32", "Int64", "Float32", "Float64", "Letter");
  }

  record Boxes(
      @Tagged("required") @Nullable Boolean bool,
      @Tagged("required") @Nullable Integer int32,
      @Tagged("required") @Nullable BigDecimal decimal,
      @Tagged("required") @Nullable BigInteger big,
      @Tagged("required") @Nullable Object any,
      @Tagged("required") Optional<Integer> optional,
      @Tagged("required") OptionalInt number) {}

  @Test
  void boxesArePresentEvenWhenZero() {
    Boxes zeros =
        new Boxes(
            false, 0, BigDecimal.ZERO, BigInteger.ZERO, "", Optional.of(0), OptionalInt.of(0));
    assertThat(failing(zeros)).isEmpty();

    Boxes nulls = new Boxes(null, null, null, null, null, Optional.empty(), OptionalInt.empty());
    assertThat(failing(nulls)).hasSize(7);
  }

  record Values(
      @Tagged("required") @Nullable String text,
      @Tagged("required") @Nullable TimeUnit unit,
      @Tagged("required") @Nullable UUID id,
      @Tagged("required") @Nullable URI uri,
      @Tagged("required") @Nullable Instant instant,
      @Tagged("required") @Nullable LocalDate date,
      @Tagged("required") @Nullable Date old,
      @Tagged("required") @Nullable Duration duration) {}

  @Test
  void textsTimesAndDurationsAreAbsentWhenNullOrZero() {
    assertThat(failing(new Values(null, null, null, null, null, null, null, null))).hasSize(8);

    Values zeros =
        new Values(
            "",
            TimeUnit.DAYS,
            new UUID(0, 0),
            URI.create(""),
            Instant.parse("0001-01-01T00:00:00Z"),
            LocalDate.of(1, 1, 1),
            new Date(0),
            Duration.ZERO);
    assertThat(failing(zeros)).containsExactly("Text", "Id", "Instant", "Date", "Duration");
  }

  record Lists(
      @Tagged("required") @Nullable List<String> list,
      @Tagged("required") @Nullable Map<String, String> map,
      @Tagged("required") byte @Nullable [] bytes) {}

  @Test
  void emptyListsAndMapsArePresent() {
    assertThat(failing(new Lists(List.of(), Map.of(), new byte[0]))).isEmpty();
    assertThat(failing(new Lists(null, null, null))).containsExactly("List", "Map", "Bytes");
  }

  record Omitting(
      @Tagged("omitempty,min=3") @Nullable List<String> empty,
      @Tagged("omitnil,min=3") @Nullable List<String> nil,
      @Tagged("omitzero,min=3") @Nullable List<String> zero,
      @Tagged("omitempty,min=3") @Nullable String text,
      @Tagged("omitempty,min=3") @Nullable Integer boxed) {}

  @Test
  void omitTagsDifferInWhatTheySkip() {
    assertThat(failing(new Omitting(null, null, null, null, null))).isEmpty();
    assertThat(failing(new Omitting(List.of(), List.of(), List.of(), "", 0)))
        .containsExactly("Empty", "Nil", "Boxed");
  }

  record Zeroable(
      @Tagged("omitzero,min=3") @Nullable Integer boxed, @Tagged("omitzero,dive") Inner inner) {}

  record Inner(@Nullable String text, int number) {}

  @Test
  void omitzeroSkipsPointersToZero() {
    assertThat(failing(new Zeroable(0, new Inner("", 0)))).isEmpty();
    assertThat(failing(new Zeroable(1, new Inner(null, 0)))).containsExactly("Boxed");
  }

  record Defaults(@Tagged("isdefault") @Nullable String text, @Tagged("isdefault") int number) {}

  @Test
  void isdefaultIsTheOppositeOfRequired() {
    assertThat(failing(new Defaults(null, 0))).isEmpty();
    assertThat(failing(new Defaults("a", 1))).containsExactly("Text", "Number");
  }

  record Elements(
      @Tagged("dive,required") List<Integer> numbers,
      @Tagged("dive,required") List<@Nullable String> texts,
      @Tagged("dive,required") Map<String, Boolean> flags) {}

  @Test
  void elementsCountAsPlainValues() {
    Elements value = new Elements(List.of(1, 0), Arrays.asList("a", null), Map.of("on", false));

    assertThat(failing(value)).containsExactly("Numbers[1]", "Texts[1]", "Flags[on]");
  }

  @Test
  void errorTellsTheKindOfANull() {
    List<FieldError> errors =
        validator
            .validate(new Values(null, null, null, null, null, null, null, null))
            .fieldErrors();

    assertThat(errors)
        .extracting(FieldError::kind)
        .containsExactly(
            Kind.STRING,
            Kind.STRING,
            Kind.STRING,
            Kind.STRING,
            Kind.STRUCT,
            Kind.STRUCT,
            Kind.STRUCT,
            Kind.INT64);
    assertThat(errors.get(0).type()).isEqualTo(String.class);
    assertThat(errors.get(0).value()).isNull();
  }
}
