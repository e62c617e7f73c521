package dev.jenever.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.jenever.spi.FieldError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagGrammarTest {

  private final TagValidator validator = Tagged.Source.validator();

  private List<FieldError> check(Object value, String tag) {
    return validator.validateVar(value, tag).fieldErrors();
  }

  @Test
  void onlyTheFirstFailingTagIsReported() {
    assertThat(check("1", "min=3,alpha")).extracting(FieldError::tag).containsExactly("min");
  }

  @Test
  void anOrExpressionPassesWithAnyChoiceAndIsNamedWhole() {
    assertThat(check("12", "alpha|len=2")).isEmpty();
    assertThat(check("ab1", "alpha|len=2,min=9"))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.tag()).isEqualTo("alpha|len=2");
              assertThat(error.actualTag()).isEqualTo("alpha|len=2");
              assertThat(error.param()).isEqualTo("2");
            });
  }

  @Test
  void whatFollowsAnOrExpressionIsCheckedWhicheverChoicePassed() {
    assertThat(check("ab", "alpha|len=2,min=3")).extracting(FieldError::tag).containsExactly("min");
    assertThat(check("12", "alpha|len=2,min=3")).extracting(FieldError::tag).containsExactly("min");
  }

  @Test
  void anAliasIsReportedInPlaceOfItsTags() {
    validator.registerAlias("short", "max=3,alpha");

    assertThat(check("a1", "required,short"))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.tag()).isEqualTo("short");
              assertThat(error.actualTag()).isEqualTo("alpha");
            });
    assertThat(check("x", "iscolor"))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.tag()).isEqualTo("iscolor");
              assertThat(error.actualTag()).isEqualTo("hexcolor|rgb|rgba|hsl|hsla");
            });
  }

  @Test
  void anAliasMayBeAChoice() {
    assertThat(check("abc", "iscolor|len=3")).isEmpty();
    assertThat(check("#fff", "len=3|iscolor")).isEmpty();
    assertThat(check("ab", "iscolor|len=3"))
        .extracting(FieldError::tag)
        .containsExactly("hexcolor|rgb|rgba|hsl|hsla|len=3");
    assertThat(check("ab", "len=3|iscolor")).extracting(FieldError::tag).containsExactly("iscolor");
  }

  @Test
  void anAliasOfItselfIsRefused() {
    validator.registerAlias("loop", "alpha,loop");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> check("a", "loop"))
        .withMessage("alias: loop (expected: no cycle)");
  }

  @Test
  void commasAndPipesInParametersAreEscaped() {
    assertThat(check("a,b", "eq=a0x2Cb")).isEmpty();
    assertThat(check("a|b", "eq=a0x7Cb")).isEmpty();
    assertThat(check("a=b", "eq=a=b")).isEmpty();
  }

  @Test
  void quotesKeepBlanksInListedValues() {
    assertThat(check("light blue", "oneof=red 'light blue'")).isEmpty();
    assertThat(check("light", "oneof=red 'light blue'")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "nosuch; Undefined validation function 'nosuch' on field ''",
        "alpha|nosuch; Undefined validation function 'nosuch' on field ''",
        "alpha,; Invalid validation tag on field ''",
        "|alpha; Invalid validation tag on field ''",
        "keys,alpha,endkeys; 'keys' tag must be immediately preceded by the 'dive' tag",
        "alpha,keys; 'keys' tag must be immediately preceded by the 'dive' tag",
        "alpha,endkeys,alpha;" + " 'endkeys' tag encountered without a corresponding 'keys' tag",
        "dive; dive error! can't dive on a non slice or map",
        "min=; strconv.ParseInt: parsing \"\": invalid syntax",
        "min=x; strconv.ParseInt: parsing \"x\": invalid syntax",
        "spicedb=x; Unrecognized parameter: x"
      })
  void wrongTagsAreRefusedWithTheTextOfTheOriginal(String tag, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> check("a", tag)).withMessage(message);
  }

  @Test
  void keysAndValuesOfMapsHaveTagsOfTheirOwn() {
    Map<String, String> map = Map.of("abc", "1");

    assertThat(check(map, "dive,keys,len=2,endkeys,alpha"))
        .extracting(FieldError::namespace, FieldError::tag)
        .containsExactly(tuple("[abc]", "len"), tuple("[abc]", "alpha"));
  }

  @Test
  void diveGoesDownOneLevelEachTime() {
    List<List<Integer>> table = List.of(List.of(1), List.of(), List.of(1, 0));

    assertThat(check(table, "min=3,dive,min=1,dive,gt=0"))
        .extracting(FieldError::namespace)
        .containsExactly("[1]", "[2][1]");
  }

  @Test
  void aTagTextIsParsedOnce() {
    assertThat(Setup.initial(element -> null).steps("alpha")).hasSize(1);
    Setup setup = Setup.initial(element -> null);
    assertThat(setup.steps("alpha,min=1")).isSameAs(setup.steps("alpha,min=1"));
  }
}
