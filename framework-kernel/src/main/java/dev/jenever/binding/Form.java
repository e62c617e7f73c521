package dev.jenever.binding;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the form field or query parameter that fills a record component or a field.
 *
 * <p>Without it the name in Java is the name in the form. {@code "-"} leaves the property alone.
 *
 * <p>Counterpart of the struct tag {@code form}, whose text is accepted as it is:
 * {@code @Form("page,default=1")}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Form {

  /** Returns the name, with Gin's options behind it if any: {@code default=}, {@code parser=}. */
  String value() default "";

  /**
   * Returns what takes the place of a value that is absent or empty; several for a list, which
   * takes them only when it is absent.
   */
  String[] defaultValue() default {};

  /**
   * Returns how one value holds several elements: {@code multi} (it does not, the default), {@code
   * csv}, {@code ssv}, {@code tsv} or {@code pipes}. Counterpart of the tag {@code
   * collection_format}.
   */
  String collectionFormat() default "";
}
