package dev.jenever.binding;

import dev.jenever.internal.reflect.ObjectModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A property that takes all values: an array or a collection. */
record ListField(String key, FieldTag tag, TextReader element, Container container)
    implements FieldPlan {

  @Override
  public @Nullable Object read(FormReading from) {
    List<String> values = from.values(key);
    if (values == null || values.isEmpty()) {
      if (!tag.hasDefault()) {
        return ObjectModel.ABSENT;
      }
      values = tag.defaults();
      if (values.isEmpty()) {
        values = split(tag.listDefault());
      }
    } else {
      values = split(values);
    }
    List<@Nullable Object> elements = new ArrayList<>(values.size());
    for (String value : values) {
      elements.add(element.read(value));
    }
    return from.set(container.of(elements));
  }

  private List<String> split(List<String> values) {
    String format = tag.collectionFormat();
    if (format.isEmpty() || format.equals("multi")) {
      return values;
    }
    String separator =
        switch (format) {
          case "csv" -> ",";
          case "ssv" -> " ";
          case "tsv" -> "\t";
          case "pipes" -> "\\|";
          default ->
              throw new BindingException(
                  format
                      + " is not supported in the collection_format. (multi, csv, ssv, tsv,"
                      + " pipes)");
        };
    List<String> pieces = new ArrayList<>();
    values.forEach(value -> pieces.addAll(Arrays.asList(value.split(separator, -1))));
    return pieces;
  }
}
