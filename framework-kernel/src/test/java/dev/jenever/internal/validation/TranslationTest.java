package dev.jenever.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jenever.spi.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationTest {

  private final TagValidator validator = Tagged.Source.validator();

  static class Form {
    String text = "";
    double number = 5000;
    List<String> list = List.of("a", "b");
    Instant time = Instant.EPOCH;
    Instant future = Instant.parse("9999-01-01T00:00:00Z");
    Duration span = Duration.ofSeconds(1);
    @Nullable String nil;
    @Nullable Integer boxed;
  }

  private FieldError first(String field, String tag) {
    TagValidator fresh = Tagged.Source.validator();
    fresh.registerStructRules(Map.of(field, tag), Form.class);
    return fresh.validate(new Form()).fieldErrors().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text | required | Text is a required field",
        "text | required_with=Number | Text is a required field",
        "number | excluded_with=List | Number is an excluded field",
        "number | isdefault | Number must be default value",
        "text | len=1 | Text must be 1 character in length",
        "text | min=2 | Text must be at least 2 characters in length",
        "number | len=1113.00 | Number must be equal to 1,113.00",
        "number | min=1234567 | Number must be 1,234,567 or greater",
        "number | max=-5 | Number must be -5 or less",
        "number | lt=1e3 | Number must be less than 1,000",
        "list | len=1 | List must contain 1 item",
        "list | min=7 | List must contain at least 7 items",
        "list | max=1 | List must contain at maximum 1 item",
        "list | gt=2 | List must contain more than 2 items",
        "time | gt | Time must be greater than the current Date & Time",
        "time | gte | Time must be greater than or equal to the current Date & Time",
        "future | lt | Future must be less than the current Date & Time",
        "future | lte | Future must be less than or equal to the current Date & Time",
        "span | min=1h30m | Span must be 1h30m or greater",
        "span | gt=1h | Key",
        "text | eq=3 | Text is not equal to 3",
        "text | ne= | Text should not be equal to",
        "text | eqfield=Number | Text must be equal to Number",
        "text | oneof=red green | Text must be one of [red green]",
        "text | email | Text must be a valid email address",
        "text | iscolor | Text must be a valid color",
        "text | contains=a | Text must contain the text 'a'",
        "text | datetime=2006-01-02 | Text does not match the 2006-01-02 format",
        "boxed | min=3 | Boxed must be 3 or greater",
        "nil | lowercase | Nil must be a lowercase string",
        "text | hostname | Key",
        "text | alpha\\,len=1 | Text can only contain alphabetic characters"
      })
  void failuresAreToldInEnglish(String field, String tag, String sentence) {
    FieldError error = first(field, tag.replace("\\,", ","));

    String expected = sentence.equals("Key") ? error.error() : sentence;
    assertThat(error.translate(Locale.ENGLISH).strip()).isEqualTo(expected);
  }

  @Test
  void aliasesOfSizesAreToldByTheSizeOthersNotAtAll() {
    validator.registerAlias("al", "min=2,alpha");

    assertThat(validator.validateVar("a", "al").fieldErrors().get(0).translate(Locale.UK))
        .isEqualTo(" must be at least 2 characters in length");
    assertThat(validator.validateVar("11", "al").fieldErrors().get(0).translate(Locale.UK))
        .isEqualTo("Key: '' Error:Field validation for '' failed on the 'al' tag");
  }

  @Test
  void sentencesCanBeAddedForTagsAndLanguages() {
    validator.registerTranslation("required", Locale.GERMAN, "{0} muss angegeben werden");
    validator.registerTranslation("required", new Locale("de", "AT"), e -> e.field() + "!");
    FieldError error = validator.validateVar("", "required").fieldErrors().get(0);

    assertThat(error.translate(Locale.GERMANY)).isEqualTo(" muss angegeben werden");
    assertThat(error.translate(new Locale("de", "AT"))).isEqualTo("!");
    assertThat(error.translate(Locale.FRENCH)).isEqualTo(error.error());
  }

  @Test
  void aliasesCanHaveSentencesOfTheirOwn() {
    validator.registerAlias("al", "min=2,alpha");
    validator.registerTranslation("al", Locale.ENGLISH, "{0}: {1} letters, {curly}");

    assertThat(validator.validateVar("a", "al").fieldErrors().get(0).translate(Locale.ENGLISH))
        .isEqualTo(": 2 letters, {curly}");
  }

  @Test
  void allSentencesAreListedByPath() {
    validator.registerStructRules(Map.of("text", "required", "list", "len=1"), Form.class);

    assertThat(validator.validate(new Form()).translate(Locale.ENGLISH))
        .containsExactly(
            Map.entry("Form.Text", "Text is a required field"),
            Map.entry("Form.List", "List must contain 1 item"));
  }
}
