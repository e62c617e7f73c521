package dev.jenever.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jenever.internal.memory.MemoryRequest;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryBinderTest {

  private static <T> T bind(String query, Class<T> type) {
    return type.cast(Binders.QUERY.bind(new MemoryRequest("GET", "/?" + query), type));
  }

  private static @Nullable Object bindType(String query, Type type) {
    return Binders.QUERY.bind(new MemoryRequest("GET", "/?" + query), type);
  }

  enum Colour {
    RED,
    Green
  }

  record Scalars(
      @Form("s") String s,
      @Form("i8") byte i8,
      @Form("i16") short i16,
      @Form("i") int i,
      @Form("i64") long i64,
      @Form("b") boolean b,
      @Form("f32") float f32,
      @Form("f") double f,
      @Form("c") char c,
      @Form("d") Duration d,
      @Form("p") Integer p,
      @Form("ps") @Nullable String ps,
      @Form("big") BigInteger big,
      @Form("dec") BigDecimal dec,
      @Form("id") UUID id,
      @Form("uri") URI uri,
      @Form("e") Colour e,
      @Form("o") Optional<Integer> o) {}

  @Test
  void everyScalarIsRead() {
    String id = "123e4567-e89b-12d3-a456-426614174000";
    Scalars v =
        bind(
            "s=+a+&i8=-128&i16=+5&i=%2B7&i64=9223372036854775807&b=T&f32=0x1p-2&f=1e3&c=x&d=1h30m"
                + "&p=&ps=&big=123456789012345678901234567890&dec=1.50&id="
                + id
                + "&uri=/a?b&e=green&o=3",
            Scalars.class);

    assertThat(v.s).isEqualTo(" a ");
    assertThat(v.i8).isEqualTo((byte) -128);
    assertThat(v.i16).isEqualTo((short) 5);
    assertThat(v.i).isEqualTo(7);
    assertThat(v.i64).isEqualTo(Long.MAX_VALUE);
    assertThat(v.b).isTrue();
    assertThat(v.f32).isEqualTo(0.25f);
    assertThat(v.f).isEqualTo(1000);
    assertThat(v.c).isEqualTo('x');
    assertThat(v.d).isEqualTo(Duration.ofMinutes(90));
    assertThat(v.p).isZero();
    assertThat(v.ps).isEmpty();
    assertThat(v.big).isEqualTo("123456789012345678901234567890");
    assertThat(v.dec).isEqualTo("1.50");
    assertThat(v.id).hasToString(id);
    assertThat(v.uri).hasToString("/a?b");
    assertThat(v.e).isEqualTo(Colour.Green);
    assertThat(v.o).contains(3);
  }

  @Test
  void whatIsAbsentIsZeroEmptyOrNull() {
    Scalars v = bind("", Scalars.class);

    assertThat(v.s).isEmpty();
    assertThat(v.i).isZero();
    assertThat(v.b).isFalse();
    assertThat(v.ps).isNull();
    assertThat(v.p).isNull();
    assertThat(v.dec).isNull();
    assertThat(v.o).isEmpty();
  }

  @Test
  void emptyTextIsZero() {
    Scalars v = bind("i=&b=&f=&d=&big=&dec=&c=&id=&uri=&e=&o=", Scalars.class);

    assertThat(v.i).isZero();
    assertThat(v.f).isZero();
    assertThat(v.d).isZero();
    assertThat(v.big).isZero();
    assertThat(v.dec).isZero();
    assertThat(v.id).isNull();
    assertThat(v.e).isNull();
    assertThat(v.o).contains(0);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "i=abc | strconv.ParseInt: parsing \"abc\": invalid syntax",
        "i=5.0 | strconv.ParseInt: parsing \"5.0\": invalid syntax",
        "i=2147483648 | strconv.ParseInt: parsing \"2147483648\": value out of range",
        "i8=128 | strconv.ParseInt: parsing \"128\": value out of range",
        "b=yes | strconv.ParseBool: parsing \"yes\": invalid syntax",
        "f=1e400 | strconv.ParseFloat: parsing \"1e400\": value out of range",
        "f=x | strconv.ParseFloat: parsing \"x\": invalid syntax",
        "d=5 | time: missing unit in duration \"5\"",
        "d=abc | time: invalid duration \"abc\"",
        "big=x | strconv.ParseInt: parsing \"x\": invalid syntax",
        "dec=x | strconv.ParseFloat: parsing \"x\": invalid syntax",
        "c=ab | \"ab\" is not valid value for char",
        "id=1-1-1-1-1 | \"1-1-1-1-1\" is not valid value for UUID",
        "uri=%20x%20y | \"x y\" is not valid value for URI",
        "e=blue | \"blue\" is not valid value for Colour",
        "i=x&b=yes | strconv.ParseInt: parsing \"x\": invalid syntax"
      })
  void unreadableTextIsReportedInGosWords(String query, String message) {
    assertThatThrownBy(() -> bind(query, Scalars.class))
        .isInstanceOf(BindingException.class)
        .hasMessage(message);
  }

  @Test
  void hugeNumbersAreRefused() {
    assertThatThrownBy(() -> bind("big=" + "9".repeat(2000), Scalars.class))
        .hasMessageEndingWith("value out of range");
    assertThatThrownBy(() -> bind("dec=1e999999999", Scalars.class))
        .isInstanceOf(BindingException.class);
  }

  record Lists(
      @Form("s") List<String> s,
      @Form("i") int[] i,
      @Form("set") Set<Integer> set,
      @Form(value = "csv", collectionFormat = "csv") List<Integer> csv,
      @Form(value = "pipes", collectionFormat = "pipes") String[] pipes,
      @Form(value = "ssv", collectionFormat = "ssv") List<String> ssv,
      @Form(value = "tsv", collectionFormat = "tsv") List<String> tsv,
      @Form(value = "odd", collectionFormat = "xx") List<String> odd,
      @Form("bytes") byte[] bytes,
      @Form("opt") Optional<List<Integer>> opt) {}

  @Test
  void listsTakeAllValues() {
    Lists v =
        bind(
            "s=b&s=&s=a&i=1&i=&set=2&set=1&set=2&csv=1,,2&csv=3&pipes=a|b&ssv=a+b&tsv=a%09b"
                + "&bytes=255&bytes=1&opt=4",
            Lists.class);

    assertThat(v.s).containsExactly("b", "", "a");
    assertThat(v.i).containsExactly(1, 0);
    assertThat(v.set).containsExactly(2, 1);
    assertThat(v.csv).containsExactly(1, 0, 2, 3);
    assertThat(v.pipes).containsExactly("a", "b");
    assertThat(v.ssv).containsExactly("a", "b");
    assertThat(v.tsv).containsExactly("a", "b");
    assertThat(v.bytes).containsExactly(-1, 1);
    assertThat(v.opt).contains(List.of(4));
  }

  @Test
  void absentListsAreNull() {
    Lists v = bind("", Lists.class);

    assertThat(v.s).isNull();
    assertThat(v.i).isNull();
    assertThat(v.opt).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "i=1&i=x | strconv.ParseInt: parsing \"x\": invalid syntax",
        "csv=1,a | strconv.ParseInt: parsing \"a\": invalid syntax",
        "bytes=abc | strconv.ParseUint: parsing \"abc\": invalid syntax",
        "bytes=256 | strconv.ParseUint: parsing \"256\": value out of range",
        "odd=1 | xx is not supported in the collection_format. (multi, csv, ssv, tsv, pipes)"
      })
  void unreadableElementIsReported(String query, String message) {
    assertThatThrownBy(() -> bind(query, Lists.class)).hasMessage(message);
  }

  record Defaults(
      @Form("page,default=1") int page,
      @Form(value = "q", defaultValue = "all") String q,
      @Form("ids,default=1;2;3") List<Integer> ids,
      @Form(value = "csv,default=1;2", collectionFormat = "csv") List<Integer> csv,
      @Form(value = "ssv,default=1 2", collectionFormat = "ssv") List<Integer> ssv,
      @Form(
              value = "own",
              defaultValue = {"a,b", "c"})
          List<String> own) {}

  @Test
  void defaultsTakeThePlaceOfWhatIsAbsentOrEmpty() {
    for (String query : new String[] {"", "page=&q="}) {
      Defaults v = bind(query, Defaults.class);

      assertThat(v.page).isEqualTo(1);
      assertThat(v.q).isEqualTo("all");
      assertThat(v.ids).containsExactly(1, 2, 3);
      assertThat(v.csv).containsExactly(1, 2);
      assertThat(v.ssv).containsExactly(1, 2);
      assertThat(v.own).containsExactly("a,b", "c");
    }
    assertThat(bind("page=5&ids=&own=x", Defaults.class))
        .isEqualTo(new Defaults(5, "all", List.of(0), List.of(1, 2), List.of(1, 2), List.of("x")));
  }

  record Names(int plain, @Form("-") int left, @Form(",default=3") int unnamed) {}

  @Test
  void propertyWithoutANameHasItsOwn() {
    assertThat(bind("plain=1&left=2&-=2&unnamed=", Names.class)).isEqualTo(new Names(1, 0, 3));
    assertThat(bind("Plain=1", Names.class).plain).isZero();
  }

  @Test
  void mapTakesTheLastOfEachOrAll() {
    assertThat(bindType("a=1&a=2&b=", Map.class)).isEqualTo(Map.of("a", "2", "b", ""));
    assertThat(bindType("a=1&a=2", type("lists"))).isEqualTo(Map.of("a", List.of("1", "2")));
    assertThatThrownBy(() -> bindType("a=1", type("numbers")))
        .hasMessage("can not convert to map of strings");
    assertThatThrownBy(() -> bindType("a=1", type("numberLists")))
        .hasMessage("can not convert to map slices of strings");
  }

  private record Maps(
      Map<String, List<String>> lists,
      Map<String, Integer> numbers,
      Map<String, List<Integer>> numberLists) {}

  private static Type type(String component) {
    return Arrays.stream(Maps.class.getRecordComponents())
        .filter(c -> c.getName().equals(component))
        .findFirst()
        .orElseThrow()
        .getGenericType();
  }

  @Test
  void typesWithoutPropertiesAreLeftAlone() {
    assertThat(bindType("a=1", String.class)).isNull();
    assertThat(bindType("a=1", Object.class)).isNull();
  }

  @Test
  void recordThatRefusesItsValuesDoesNotFit() {
    record Range(int from, int to) {
      Range {
        if (from > to) {
          throw new IllegalArgumentException("from is after to");
        }
      }
    }

    assertThat(bind("from=1&to=2", Range.class)).isEqualTo(new Range(1, 2));
    assertThatThrownBy(() -> bind("from=2&to=1", Range.class))
        .isInstanceOf(BindingException.class)
        .hasMessage("from is after to");
  }
}
