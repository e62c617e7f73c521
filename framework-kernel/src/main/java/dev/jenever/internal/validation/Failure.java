package dev.jenever.internal.validation;

import dev.jenever.spi.FieldError;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one implementation of a field error that comes from a tag. */
final class Failure implements FieldError {

  private final Names names;
  private final Subject subject;
  private final Reason reason;
  private final Translations translations;

  Failure(Names names, Subject subject, Reason reason, Translations translations) {
    this.names = names;
    this.subject = subject;
    this.reason = reason;
    this.translations = translations;
  }

  /** Which field. */
  record Names(String prefix, String structPrefix, String field, String structField) {}

  /** What was in it. */
  record Subject(@Nullable Object value, Kind kind, @Nullable Class<?> type) {

    static Subject of(Value value) {
      return new Subject(value.object, value.kind, typeOf(value));
    }

    private static @Nullable Class<?> typeOf(Value value) {
      if (value.kind == Kind.INVALID) {
        return null;
      }
      boolean empty = value.kind == Kind.PTR && value.category == Category.OPTIONAL;
      return empty ? value.model.element().raw : value.type();
    }
  }

  /** What it broke. */
  record Reason(String tag, String actualTag, String param) {}

  /** The same failure with a longer path. */
  static FieldError below(String prefix, String structPrefix, FieldError error) {
    int field = error.namespace().length() - error.field().length();
    int structField = error.structNamespace().length() - error.structField().length();
    Names names =
        new Names(
            prefix + error.namespace().substring(0, field),
            structPrefix + error.structNamespace().substring(0, structField),
            error.field(),
            error.structField());
    Translations translations = error instanceof Failure f ? f.translations : new Translations();
    return new Failure(
        names,
        new Subject(error.value(), error.kind(), error.type()),
        new Reason(error.tag(), error.actualTag(), error.param()),
        translations);
  }

  @Override
  public String tag() {
    return reason.tag;
  }

  @Override
  public String actualTag() {
    return reason.actualTag;
  }

  @Override
  public String namespace() {
    return names.prefix + names.field;
  }

  @Override
  public String structNamespace() {
    return names.structPrefix + names.structField;
  }

  @Override
  public String field() {
    return names.field;
  }

  @Override
  public String structField() {
    return names.structField;
  }

  @Override
  public @Nullable Object value() {
    return subject.value;
  }

  @Override
  public String param() {
    return reason.param;
  }

  @Override
  public Kind kind() {
    return subject.kind;
  }

  @Override
  public @Nullable Class<?> type() {
    return subject.type;
  }

  @Override
  public String translate(Locale locale) {
    return translations.translate(this, locale);
  }

  @Override
  public String toString() {
    return error();
  }
}
