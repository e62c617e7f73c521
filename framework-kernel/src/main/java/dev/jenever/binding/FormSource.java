package dev.jenever.binding;

import dev.jenever.http.FormFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the form mapper takes its values from. */
@FunctionalInterface
interface FormSource {

  /** The values of a key in order, null when it is absent. */
  @Nullable List<String> values(String key);

  /** The files of a key in order, empty when there are none. */
  default List<FormFile> files(String key) {
    return List.of();
  }
}
