package dev.jenever.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.jenever.spi.JsonCodec;
import dev.jenever.spi.JsonException;
import dev.jenever.spi.JsonOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON that is delivered: Go's text from Jackson's view of Java's types. */
public final class GoJson implements JsonCodec {

  /** The one instance; it keeps plans of classes, so that sharing it saves work. */
  public static final GoJson INSTANCE = new GoJson();

  private final JsonMapper mapper =
      JsonMapper.builder()
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .disable(SerializationFeature.FAIL_ON_SELF_REFERENCES)
          .disable(SerializationFeature.WRAP_EXCEPTIONS)
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.WRAP_EXCEPTIONS)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .enable(MapperFeature.CAN_OVERRIDE_ACCESS_MODIFIERS)
          .addModule(new GoModule())
          .build();
  private final ObjectWriter writer = mapper.writer();
  private final TextLengths lengths = new TextLengths();
  private final ValueReaders readers = new ValueReaders(mapper);

  private GoJson() {}

  @Override
  public byte[] encode(@Nullable Object value, boolean escapeHtml) {
    return text(value, escapeHtml).toByteArray();
  }

  /** Hands the text on as it lies in memory. */
  @Override
  public void encode(@Nullable Object value, boolean escapeHtml, OutputStream to)
      throws IOException {
    JsonBytes text = text(value, escapeHtml);
    to.write(text.bytes(), 0, text.end());
  }

  private JsonBytes text(@Nullable Object value, boolean escapeHtml) {
    JsonBytes text = new JsonBytes(lengths.expected(value));
    write(value, new GoGenerator(mapper, escapeHtml, text));
    lengths.note(value, text.end());
    return text;
  }

  /**
   * Returns a value as the other formats see it: what {@link ValueTree} has for members.
   *
   * @throws JsonException when the value cannot be shown
   */
  public @Nullable Object tree(@Nullable Object value) {
    TreeGenerator out = new TreeGenerator(mapper);
    write(value, out);
    return out.root();
  }

  /**
   * Returns what a value offers by name: the entries of a map, the properties of a record or bean
   * as they are; anything else as {@code data}.
   */
  public Map<String, @Nullable Object> variables(@Nullable Object value) {
    return Variables.of(value, mapper);
  }

  private void write(@Nullable Object value, PlainGenerator out) {
    try {
      writer.writeValue(out, value);
    } catch (IOException e) {
      throw unwrapped(e);
    } catch (StackOverflowError e) {
      throw new JsonException(
          "json: unsupported value: encountered a cycle via " + GoTypeNames.viaOf(value), e);
    }
  }

  @Override
  public @Nullable Object decode(InputStream in, Type type, JsonOptions options)
      throws IOException {
    ValueReader reader = readers.of(type);
    return JsonInput.firstValue(in, options, reader::only);
  }

  @Override
  public @Nullable Object decode(byte[] text, Type type) {
    ValueReader reader = readers.of(type);
    return JsonInput.onlyValue(text, reader::only);
  }

  /**
   * Makes an object of what another format has read: maps, lists, scalars and times, or a {@link
   * TextTree}; names are those in JSON.
   *
   * @throws JsonException when it does not fit
   */
  public @Nullable Object decode(@Nullable Object tree, Type type, TreeFormat format) {
    ValueReader reader = readers.of(type);
    Object value = reader.convert(tree, new TreeInput(format, new ErrorPath()));
    return value == ValueReader.KEEP ? reader.zero() : value;
  }

  private static RuntimeException unwrapped(IOException e) {
    if (e.getCause() instanceof RuntimeException own) {
      return own;
    }
    String message =
        e instanceof JsonProcessingException text ? text.getOriginalMessage() : e.getMessage();
    return new JsonException("json: " + message, e);
  }
}
