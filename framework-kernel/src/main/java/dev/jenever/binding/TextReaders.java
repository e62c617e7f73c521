package dev.jenever.binding;

import dev.jenever.internal.reflect.ObjectModel;
import dev.jenever.internal.reflect.Types;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the reader of a type: what was registered, what reads itself, what is known, JSON. */
final class TextReaders {

  private TextReaders() {}

  /** The reader of one value of a property, or of one element of a list. */
  static TextReader of(Type type, FieldTag tag, @Nullable TimeFormat format) {
    Class<?> raw = Types.raw(type);
    TextReader custom = custom(raw, tag);
    if (custom != null) {
      return custom;
    }
    TextReader known = known(raw, format);
    if (known != null) {
      return known;
    }
    boolean json = Map.class.isAssignableFrom(raw) || ObjectModel.describes(raw);
    return json ? new JsonReader(type) : TextReader.UNKNOWN;
  }

  /** A reader that takes the text as it is and comes before everything that is built in. */
  static @Nullable TextReader custom(Class<?> raw, FieldTag tag) {
    if (tag.parser().equals("encoding.TextUnmarshaler")) {
      TextReader text = CustomReaders.textUnmarshaler(raw);
      if (text != null) {
        return text;
      }
    }
    TextReader registered = Converters.find(raw);
    return registered == null ? CustomReaders.unmarshaler(raw) : registered;
  }

  private static @Nullable TextReader known(Class<?> raw, @Nullable TimeFormat format) {
    TextReader scalar = ScalarReaders.of(raw);
    if (scalar != null) {
      return scalar;
    }
    TextReader time = TimeReaders.of(raw, format);
    if (time != null) {
      return time;
    }
    return raw.isEnum() ? new EnumReader(raw) : CustomReaders.javaFactory(raw);
  }
}
