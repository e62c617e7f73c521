package dev.jenever.binding;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the path parameter that fills a record component or a field.
 *
 * <p>Without it the name in Java is the name of the parameter. {@code "-"} leaves the property
 * alone.
 *
 * <p>Counterpart of the struct tag {@code uri}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Uri {

  /** Returns the name, with Gin's options behind it if any: {@code default=}, {@code parser=}. */
  String value() default "";

  /** Returns what takes the place of a value that is absent or empty. */
  String[] defaultValue() default {};

  /** Returns how the value holds several elements; see {@link Form#collectionFormat()}. */
  String collectionFormat() default "";
}
