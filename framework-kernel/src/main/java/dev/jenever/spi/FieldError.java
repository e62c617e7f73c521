package dev.jenever.spi;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One field that broke one rule.
 *
 * <p>Only the first failing tag of a field is reported. Implementations are immutable and safe to
 * share between threads.
 *
 * <p>Counterpart of {@code validator.FieldError}.
 */
public interface FieldError {

  /**
   * The kinds of value Go's validator tells apart; {@link #toString()} is Go's name of the kind.
   */
  enum Kind {
    /** No value at all, for example what a custom type function made of nothing. */
    INVALID,
    /** {@code boolean}. */
    BOOL,
    /** {@code byte}. */
    INT8,
    /** {@code short}. */
    INT16,
    /** {@code int}. */
    INT32,
    /** {@code long}, {@code BigInteger} and {@code Duration}. */
    INT64,
    /** {@code float}. */
    FLOAT32,
    /** {@code double} and {@code BigDecimal}. */
    FLOAT64,
    /** Text, enums, UUIDs and other JDK types that are values with a textual form. */
    STRING,
    /** Collections and Java arrays. */
    SLICE,
    /** Maps. */
    MAP,
    /** A null where Go would have a nil pointer or a nil interface. */
    PTR,
    /** Records and plain objects, and points in time. */
    STRUCT;

    private final String text = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
      return text;
    }
  }

  /** Returns the tag that failed, or the alias it came from: {@code "min"}, {@code "iscolor"}. */
  String tag();

  /**
   * Returns the tag behind an alias, or the whole or-expression; else the same as {@link #tag()}.
   */
  String actualTag();

  /** Returns the path of the field with reported names: {@code "V.Addr.Street"}. */
  String namespace();

  /** Returns the path of the field with the names of the Java fields, first letter upper-cased. */
  String structNamespace();

  /** Returns the reported name of the field: the last part of {@link #namespace()}. */
  String field();

  /** Returns the last part of {@link #structNamespace()}. */
  String structField();

  /** Returns the offending value, {@code null} when it is absent. */
  @Nullable Object value();

  /** Returns the parameter of the tag: {@code "3"} for {@code min=3}, empty when there is none. */
  String param();

  /** Returns what kind of value was checked. */
  Kind kind();

  /**
   * Returns the class of the value, or the declared class of a null; null when nothing is known.
   */
  @Nullable Class<?> type();

  /**
   * Returns the sentence for developers, as Go prints it: {@code Key: 'V.Name' Error:Field
   * validation for 'Name' failed on the 'required' tag}.
   */
  default String error() {
    return "Key: '"
        + namespace()
        + "' Error:Field validation for '"
        + field()
        + "' failed on the '"
        + tag()
        + "' tag";
  }

  /**
   * Returns the sentence for users in the given language, {@code "Name is a required field"}.
   *
   * <p>Falls back to {@link #error()} when the language or the tag has no translation.
   */
  default String translate(Locale locale) {
    return error();
  }
}
