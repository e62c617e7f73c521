package dev.jenever.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.jenever.spi.FieldError;
import dev.jenever.spi.FieldError.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {

  private final TagValidator validator = Tagged.Source.validator();

  record Numbers(
      @Tagged("even=2") @Nullable Integer first, @Tagged("nilcheck") @Nullable Integer second) {}

  @Test
  void aRuleSeesTheFieldAndItsSurroundings() {
    List<Object> seen = new ArrayList<>();
    validator.registerValidation(
        "even",
        field -> {
          seen.add(List.of(field.fieldName(), field.structFieldName(), field.tag(), field.param()));
          seen.add(field.kind());
          seen.add(field.structField("Second").isPresent());
          return field.field() instanceof Integer i && i % 2 == 0;
        });
    validator.registerValidation("nilcheck", field -> true);
    Numbers value = new Numbers(3, 4);

    assertThat(validator.validate(value).fieldErrors())
        .extracting(FieldError::tag, FieldError::param)
        .containsExactly(tuple("even", "2"));
    assertThat(seen).containsExactly(List.of("First", "First", "even", "2"), Kind.INT32, true);
  }

  @Test
  void aRuleIsAskedAboutNullsOnlyWhenRegisteredSo() {
    List<@Nullable Object> seen = new ArrayList<>();
    validator.registerValidation("even", field -> seen.add("even"));
    validator.registerValidation(
        "nilcheck",
        field -> {
          seen.add(field.field());
          return true;
        },
        true);

    assertThat(validator.validate(new Numbers(null, null)).fieldErrors())
        .extracting(FieldError::tag)
        .containsExactly("even");
    assertThat(seen).hasSize(1).containsOnlyNulls();
  }

  @Test
  void aNullTextReachesRulesAsTheEmptyText() {
    record Text(@Tagged("see") @Nullable String text) {}
    List<@Nullable Object> seen = new ArrayList<>();
    validator.registerValidation("see", field -> seen.add(field.field()));

    validator.validate(new Text(null));

    assertThat(seen).containsExactly("");
  }

  @Test
  void builtInTagsCanBeReplaced() {
    validator.registerValidation("alpha", field -> false);

    assertThat(validator.validateVar("abc", "alpha").isEmpty()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b", "required", "dive", "a|b", "omitempty", "-"})
  void namesTheGrammarNeedsAreRefused(String name) {
    String refusal =
        "'%s' either contains restricted characters or is the same as a restricted tag needed for"
            + " normal operation";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> validator.registerValidation(name, field -> true))
        .withMessage("Tag " + refusal, name);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> validator.registerAlias(name, "alpha"))
        .withMessage("Alias " + refusal, name);
  }

  @Test
  void anEmptyNameIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> validator.registerValidation("", field -> true))
        .withMessage("function Key cannot be empty");
  }

  record Addr(@Tagged("required") String street) {}

  record User(@Tagged("required") String name, @Tagged("dive") List<Addr> addrs) {}

  private void registerStreetRule() {
    validator.registerStructValidation(
        level -> {
          Addr addr = (Addr) level.current();
          if (addr.street().equals("x")) {
            level.reportError(addr.street(), "street", "Street", "nox", "p");
            level.reportError(null, "foo", "", "bar", "");
            level.reportErrors("rel.", "Rel.", validator.validateVar("a1", "alpha"));
          }
        },
        Addr.class);
  }

  @Test
  void rulesForObjectsReportBelowTheirPath() {
    registerStreetRule();
    validator.registerTagNameFunc(field -> field.getName());

    assertThat(validator.validate(new User("", List.of(new Addr("x")))).fieldErrors())
        .extracting(
            FieldError::namespace,
            FieldError::structNamespace,
            FieldError::field,
            FieldError::tag,
            FieldError::kind)
        .containsExactly(
            tuple("User.name", "User.Name", "name", "required", Kind.STRING),
            tuple("User.addrs[0].street", "User.Addrs[0].Street", "street", "nox", Kind.STRING),
            tuple("User.addrs[0].foo", "User.Addrs[0].foo", "foo", "bar", Kind.INVALID),
            tuple("User.addrs[0].rel.", "User.Addrs[0].Rel.", "", "alpha", Kind.STRING));
  }

  @Test
  void rulesForObjectsSeeWhereTheyAre() {
    List<Object> seen = new ArrayList<>();
    validator.registerStructValidation(
        level -> {
          seen.add(level.current());
          seen.add(String.valueOf(level.parent()));
          seen.add(String.valueOf(level.top()));
          seen.add(level.validator().validate(new Addr("")).fieldErrors().size());
        },
        User.class);
    User user = new User("a", List.of());

    validator.validate(user);

    assertThat(seen).containsExactly(user, user.toString(), user.toString(), 1);
  }

  @Test
  void tagsCanComeFromOutside() {
    record Foreign(String name, int age) {}
    validator.registerStructRules(Map.of("Name", "required", "age", "gt=17"), Foreign.class);

    assertThat(validator.validate(new Foreign("", 17)).fieldErrors())
        .extracting(FieldError::namespace)
        .containsExactly("Foreign.Name", "Foreign.Age");
  }

  record Money(int cents) {}

  record Nothing() {}

  record Order(
      @Tagged("gt=5") Money price,
      @Tagged("required") Nothing none,
      @Tagged("omitempty,gt=3") Nothing omitted) {}

  @Test
  void customTypesAreJudgedByWhatIsReadFromThem() {
    validator.registerCustomTypeFunc(value -> ((Money) value).cents(), Money.class);
    validator.registerCustomTypeFunc(value -> null, Nothing.class);

    assertThat(validator.validate(new Order(new Money(3), new Nothing(), new Nothing())))
        .satisfies(
            errors ->
                assertThat(errors.fieldErrors())
                    .extracting(FieldError::field, FieldError::kind, FieldError::value)
                    .containsExactly(
                        tuple("Price", Kind.INT32, 3), tuple("None", Kind.INVALID, null)));
  }

  @Test
  void registrationsReachClassesAlreadySeen() {
    record Late(@Tagged("late") String text) {}
    Late value = new Late("a");
    assertThatIllegalArgumentException().isThrownBy(() -> validator.validate(value));

    validator.registerValidation("late", field -> false);
    assertThat(validator.validate(value).fieldErrors()).hasSize(1);

    validator.registerValidation("late", field -> true);
    assertThat(validator.validate(value).fieldErrors()).isEmpty();
  }

  @Test
  void registrationDoesNotDisturbValidation() throws Exception {
    int threads = 4;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CountDownLatch start = new CountDownLatch(1);
    User user = new User("", List.of(new Addr("")));
    try {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        counts.add(
            pool.submit(
                () -> {
                  start.await();
                  int failures = 0;
                  for (int i = 0; i < 500; i++) {
                    failures += validator.validate(user).fieldErrors().size();
                  }
                  return failures;
                }));
      }
      start.countDown();
      for (int i = 0; i < 100; i++) {
        validator.registerValidation("tag" + i, field -> field.kind() == Kind.STRING);
        validator.registerTranslation("tag" + i, Locale.ENGLISH, "{0}");
      }
      for (Future<Integer> count : counts) {
        assertThat(count.get()).isEqualTo(1000);
      }
    } finally {
      pool.shutdown();
    }
  }
}
