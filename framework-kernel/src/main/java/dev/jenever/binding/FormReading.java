package dev.jenever.binding;

import dev.jenever.http.FormFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One object being filled from a source: remembers how many properties have been set. */
final class FormReading {

  private final FormSource source;
  private int count;

  FormReading(FormSource source) {
    this.source = source;
  }

  @Nullable List<String> values(String key) {
    return source.values(key);
  }

  List<FormFile> files(String key) {
    return source.files(key);
  }

  /** Counts a property, and returns its value. */
  @Nullable Object set(@Nullable Object value) {
    count++;
    return value;
  }

  int count() {
    return count;
  }
}
