package dev.jenever.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.jenever.internal.go.GoQuote;
import dev.jenever.spi.JsonException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Leaves a type to Jackson: it has annotations or constructors that only Jackson understands. */
final class JacksonReader extends ValueReader {

  private final Class<?> type;
  private final ObjectReader reader;

  JacksonReader(JavaType type, ObjectMapper mapper) {
    super(GoTypeNames.of(type.getRawClass()));
    this.type = type.getRawClass();
    this.reader = mapper.readerFor(type);
  }

  @Override
  @Nullable Object read(JsonCursor in) {
    byte first = in.peek();
    int start = in.position();
    in.skip();
    if (first == 'n') {
      return null;
    }
    try {
      return strict(in).readValue(in.text(), start, in.position() - start);
    } catch (InvalidDefinitionException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    } catch (UnrecognizedPropertyException e) {
      in.remember(
          new JsonException("json: unknown field " + GoQuote.quote(e.getPropertyName()), e));
    } catch (MismatchedInputException e) {
      in.mismatch(kind(first), goName());
    } catch (JsonProcessingException e) {
      in.remember(new JsonException(message(e), e));
    } catch (IOException e) {
      in.remember(new JsonException(String.valueOf(e.getMessage()), e));
    }
    return KEEP;
  }

  @Override
  @Nullable Object convert(@Nullable Object tree, TreeInput in) {
    return type.isInstance(tree) ? tree : super.convert(tree, in);
  }

  private ObjectReader strict(JsonCursor in) {
    ObjectReader strict = reader;
    if (in.options().disallowUnknownFields()) {
      strict = strict.with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
    if (in.options().useNumber()) {
      strict = strict.with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }
    return strict;
  }

  private static String message(JsonProcessingException e) {
    return e.getCause() instanceof RuntimeException cause
        ? String.valueOf(cause.getMessage())
        : e.getOriginalMessage();
  }

  private static String kind(byte first) {
    return switch (first) {
      case '{' -> "object";
      case '[' -> "array";
      case '"' -> "string";
      case 't', 'f' -> "bool";
      default -> "number";
    };
  }
}
