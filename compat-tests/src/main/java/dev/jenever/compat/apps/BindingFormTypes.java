package dev.jenever.compat.apps;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.jenever.binding.Binding;
import dev.jenever.binding.Form;
import dev.jenever.binding.Header;
import dev.jenever.binding.TimeFormat;
import dev.jenever.binding.Uri;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is filled from queries, forms, headers and paths. A record has Go's zero values but where it
 * would hold null; where that shows, the constructor puts Go's value.
 */
final class BindingFormTypes {

  /** What Go has where no time was given. */
  static final OffsetDateTime ZERO_TIME = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private BindingFormTypes() {}

  private static OffsetDateTime orZero(@Nullable OffsetDateTime time) {
    return time == null ? ZERO_TIME : time;
  }

  /** Has a field of every simple kind. */
  record Scalars(
      @Form("string") @Header("x-string") @Uri("string") String string,
      @Form("bool") @Header("x-bool") @Uri("bool") boolean bool,
      @Form("int8") @Header("x-int8") @Uri("int8") byte int8,
      @Form("int16") @Header("x-int16") @Uri("int16") short int16,
      @Form("int32") @Header("x-int32") @Uri("int32") int int32,
      @Form("int64") @Header("x-int64") @Uri("int64") long int64,
      @Form("float32") @Header("x-float32") @Uri("float32") float float32,
      @Form("float64") @Header("x-float64") @Uri("float64") double float64,
      @Form("duration") @Header("x-duration") @Uri("duration") Duration duration,
      @Form("time") @Header("x-time") @Uri("time") OffsetDateTime time) {

    Scalars {
      duration = duration == null ? Duration.ZERO : duration;
      time = orZero(time);
    }
  }

  /** Tells an absent value from a zero one. */
  record Pointers(
      @Form("string") @Nullable String string,
      @Form("bool") @Nullable Boolean bool,
      @Form("int") @JsonProperty("int") @Nullable Integer int_,
      @Form("float") @JsonProperty("float") @Nullable Double float_,
      @Form("time") @Nullable OffsetDateTime time) {}

  /** Has a default for every field. */
  record Defaults(
      @Form("string,default=none") String string,
      @Form("int,default=7") @JsonProperty("int") int int_,
      @Form("bool,default=true") boolean bool,
      @Form("ints,default=1;2;3") List<Integer> ints,
      @Form(value = "csv,default=a;b", collectionFormat = "csv") List<String> csv) {}

  /** Shows how repeated and delimited values are taken. */
  record Lists(
      @Form("strings") @Header("x-strings") @Nullable List<String> strings,
      @Form("ints") @Header("x-ints") @Nullable List<Integer> ints,
      @Form("bools") @Nullable List<Boolean> bools,
      @Form("times") @Nullable List<OffsetDateTime> times,
      @Form(value = "csv", collectionFormat = "csv") @Nullable List<Integer> csv,
      @Form(value = "ssv", collectionFormat = "ssv") @Nullable List<Integer> ssv,
      @Form(value = "tsv", collectionFormat = "tsv") @Nullable List<Integer> tsv,
      @Form(value = "pipes", collectionFormat = "pipes") @Nullable List<String> pipes,
      @Form(value = "multi", collectionFormat = "multi") @Nullable List<Integer> multi) {}

  /** Names a collection format that does not exist. */
  record BadFormat(@Form(value = "list", collectionFormat = "nope") @Nullable List<Integer> list) {}

  /** Shows every way to write a moment. */
  record Times(
      @Form("date") @TimeFormat("2006-01-02") OffsetDateTime date,
      @Form("utc") @TimeFormat(value = "2006-01-02 15:04:05", utc = true) OffsetDateTime utc,
      @Form("shanghai") @TimeFormat(value = "2006-01-02 15:04:05", location = "Asia/Shanghai")
          OffsetDateTime shanghai,
      @Form("unix") @TimeFormat("unix") OffsetDateTime unix,
      @Form("milli") @TimeFormat("unixMilli") OffsetDateTime milli,
      @Form("micro") @TimeFormat("UNIXMICRO") OffsetDateTime micro,
      @Form("nano") @TimeFormat("unixnano") OffsetDateTime nano) {

    Times {
      date = orZero(date);
      utc = orZero(utc);
      shanghai = orZero(shanghai);
      unix = orZero(unix);
      milli = orZero(milli);
      micro = orZero(micro);
      nano = orZero(nano);
    }
  }

  /** Is filled from a JSON text, or field by field. */
  record Point(@Form("x") int x, @Form("y") int y) {}

  /** Shows records in records. */
  record Nested(
      @Form("point") Point point,
      @Form("pointer") @Nullable Point pointer,
      @Form("map") @Nullable Map<String, Integer> map) {}

  /** Has a field that must be there. */
  record Wanted(
      @Form("name") @Uri("name") @Header("x-name") @Binding("required") String name,
      @Form("age") @Uri("age") @Header("x-age") @Binding("gte=0,lte=150") int age) {}

  /** Reads its own text. */
  record Custom(
      @Form("hex") Hex hex,
      @Form("upper,parser=encoding.TextUnmarshaler") Shouting upper,
      @Form("list") @Nullable List<Hex> list) {

    Custom {
      hex = hex == null ? new Hex("") : hex;
      upper = upper == null ? new Shouting("") : upper;
    }
  }

  /** Is written in hexadecimal digits. */
  record Hex(@JsonValue String text) {

    static Hex unmarshalParam(String param) {
      try {
        return new Hex(new String(HexFormat.of().parseHex(param), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("not hexadecimal: " + param, e);
      }
    }
  }

  /** Is kept in capitals. */
  record Shouting(@JsonValue String text) {

    static Shouting unmarshalText(String text) {
      return new Shouting(text.toUpperCase(Locale.ROOT));
    }
  }
}
