package dev.jenever.binding;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a record component or a field must hold once it is filled.
 *
 * <p>{@code @Binding("required,min=3")}: the tags of go-playground/validator, in its grammar.
 *
 * <p>Counterpart of the struct tag {@code binding}; the interface of that name in Gin is {@link
 * Binder}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Binding {

  /** Returns the tags. */
  String value();

  /**
   * Returns the name that messages use, the name in Java with its first letter in upper case when
   * empty: {@code ID} keeps the texts of a Go field {@code ID}.
   */
  String name() default "";
}
