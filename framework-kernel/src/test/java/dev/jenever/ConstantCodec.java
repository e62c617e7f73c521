package dev.jenever;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.spi.JsonCodec;
import dev.jenever.spi.JsonOptions;
import java.io.InputStream;
import java.lang.reflect.Type;

/** A codec that knows one text only. */
final class ConstantCodec implements JsonCodec {

  @Override
  public byte[] encode(Object value, boolean escapeHtml) {
    return "constant".getBytes(UTF_8);
  }

  @Override
  public Object decode(InputStream in, Type type, JsonOptions options) {
    return "constant";
  }

  @Override
  public Object decode(byte[] text, Type type) {
    return "constant";
  }
}
