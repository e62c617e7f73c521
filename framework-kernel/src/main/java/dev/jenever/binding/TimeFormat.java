package dev.jenever.binding;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how the text of a date or time is written in a form, a query, a path or a header.
 *
 * <p>Without it, moments are written as in RFC 3339 ({@code 2006-01-02T15:04:05Z07:00}), and local
 * dates and times as the part of it that they have.
 *
 * <p>Counterpart of the struct tags {@code time_format}, {@code time_utc} and {@code
 * time_location}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface TimeFormat {

  /**
   * Returns the format: a layout as in Go ({@code 2006-01-02}), a pattern as in Java ({@code
   * yyyy-MM-dd}), or the unit of an integer counted since 1970: {@code unix}, {@code unixMilli},
   * {@code unixMicro}, {@code unixNano}, in any case.
   */
  String value() default "";

  /** Returns whether text without a zone is in UTC; it is in the zone of the system otherwise. */
  boolean utc() default false;

  /** Returns the zone of text without one, such as {@code Asia/Shanghai}; wins over utc. */
  String location() default "";
}
