package dev.jenever.binding;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the request header that fills a record component or a field.
 *
 * <p>The case of the name does not matter. Without it the name in Java is the name of the header.
 * {@code "-"} leaves the property alone. A list takes all lines of the header; they are not split
 * at commas unless {@link #collectionFormat()} says so.
 *
 * <p>Counterpart of the struct tag {@code header}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Header {

  /** Returns the name, with Gin's options behind it if any: {@code default=}, {@code parser=}. */
  String value() default "";

  /** Returns what takes the place of a value that is absent or empty; several for a list. */
  String[] defaultValue() default {};

  /** Returns how one line holds several elements; see {@link Form#collectionFormat()}. */
  String collectionFormat() default "";
}
