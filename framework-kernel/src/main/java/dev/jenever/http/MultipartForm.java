package dev.jenever.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values and files of a multipart form, by name and in the order they came.
 *
 * <p>The maps can be changed; not safe for use by several threads while one of them does.
 *
 * <p>Counterpart of {@code multipart.Form}.
 *
 * @param values the parts without a file name
 * @param files the parts with a file name
 */
public record MultipartForm(Map<String, List<String>> values, Map<String, List<FormFile>> files) {

  /** Returns the values of a name, an empty list when there are none. */
  public List<String> values(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Returns the files of a name, an empty list when there are none. */
  public List<FormFile> files(String name) {
    return files.getOrDefault(name, List.of());
  }

  /** Returns the first file of a name. */
  public Optional<FormFile> file(String name) {
    return files(name).stream().findFirst();
  }
}
