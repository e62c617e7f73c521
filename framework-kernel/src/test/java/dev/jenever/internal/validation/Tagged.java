package dev.jenever.internal.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;

/** The annotation the tests of this package put tags in. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@interface Tagged {

  String value();

  /** Makes a validator that reads this annotation. */
  final class Source {

    private Source() {}

    static TagValidator validator() {
      return new TagValidator(Source::read);
    }

    private static @Nullable String read(AnnotatedElement element) {
      Tagged tagged = element.getAnnotation(Tagged.class);
      return tagged == null ? null : tagged.value();
    }
  }
}
