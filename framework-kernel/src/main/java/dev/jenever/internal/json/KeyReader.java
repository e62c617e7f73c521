package dev.jenever.internal.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads the keys of maps.
 *
 * @param goName what Go calls the type
 * @param parser what makes a key of a text, or throws
 */
record KeyReader(String goName, Function<String, ?> parser) {

  private static final Map<Class<?>, KeyReader> BY_TYPE =
      Map.of(
          String.class, new KeyReader("string", Function.identity()),
          Object.class, new KeyReader("string", Function.identity()),
          Integer.class, new KeyReader("int", Integer::valueOf),
          Long.class, new KeyReader("int64", Long::valueOf),
          Short.class, new KeyReader("int16", Short::valueOf),
          Byte.class, new KeyReader("int8", Byte::valueOf));

  static KeyReader of(Class<?> type, ObjectMapper mapper) {
    KeyReader known = BY_TYPE.get(type);
    return known != null
        ? known
        : new KeyReader("main." + type.getSimpleName(), text -> mapper.convertValue(text, type));
  }

  Object convert(String text, TreeInput in) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw in.mismatch(text, goName);
    }
  }

  Object parse(JsonCursor in, String text) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      in.mismatch("number " + text, goName);
      return ValueReader.KEEP;
    }
  }
}
