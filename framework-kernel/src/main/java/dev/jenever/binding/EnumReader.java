package dev.jenever.binding;

import dev.jenever.internal.go.GoStrings;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the constants of an enum: by their name, or else by it in any case. */
final class EnumReader implements TextReader {

  private final Class<?> type;
  private final Map<String, Object> exact = new TreeMap<>();
  private final Map<String, Object> folded = new TreeMap<>();

  EnumReader(Class<?> type) {
    this.type = type;
    for (Object constant : type.getEnumConstants()) {
      String name = ((Enum<?>) constant).name();
      exact.put(name, constant);
      folded.putIfAbsent(name.toLowerCase(Locale.ROOT), constant);
    }
  }

  @Override
  public @Nullable Object read(String text) {
    String name = GoStrings.trimSpace(text);
    if (name.isEmpty()) {
      return null;
    }
    Object constant = exact.get(name);
    if (constant == null) {
      constant = folded.get(name.toLowerCase(Locale.ROOT));
    }
    if (constant == null) {
      throw Texts.invalid(text, type);
    }
    return constant;
  }
}
