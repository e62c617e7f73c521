package dev.jenever.internal.json;

import dev.jenever.internal.go.Utf8;
import dev.jenever.spi.JsonException;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Reads bytes from base64, or from an array of numbers. */
final class BytesReader extends ValueReader {

  private static final ValueReader ELEMENT = new UnsignedByteReader();

  BytesReader() {
    super("[]uint8");
  }

  @Override
  Object string(JsonCursor in) {
    String text = in.string();
    try {
      return Base64Text.decode(text);
    } catch (JsonException e) {
      in.remember(e);
      return KEEP;
    }
  }

  @Override
  Object array(JsonCursor in) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    in.open();
    for (boolean first = true; in.next(first, ']'); first = false) {
      Object value = ELEMENT.read(in);
      bytes.write(value instanceof Integer number ? number : 0);
    }
    return bytes.toByteArray();
  }

  @Override
  @Nullable Object convert(@Nullable Object tree, TreeInput in) {
    if (tree instanceof byte[]) {
      return tree;
    }
    if (tree instanceof TextTree text) {
      return Utf8.encode(text.text());
    }
    if (tree instanceof String text) {
      if (in.format().mixesTextAndBytes()) {
        return Utf8.encode(text);
      }
      throw in.mismatch(tree, goName());
    }
    return super.convert(tree, in);
  }

  @Override
  @Nullable Object nil(JsonCursor in) {
    in.nil();
    return null;
  }

  private static final class UnsignedByteReader extends ValueReader {

    UnsignedByteReader() {
      super("uint8");
    }

    @Override
    Object number(JsonCursor in) {
      String text = in.number();
      if (text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
        int number = Integer.parseInt(text);
        if (number <= 0xff) {
          return number;
        }
      }
      in.mismatch("number " + text, goName());
      return KEEP;
    }
  }
}
