package dev.jenever.internal.json;

import com.fasterxml.jackson.core.ObjectCodec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as Go does, into memory, in one pass: Jackson's serialisers decide what is written,
 * this class how it looks.
 */
final class GoGenerator extends PlainGenerator {

  private final JsonBytes out;
  private final boolean html;
  private boolean comma;

  /**
   * Creates a generator.
   *
   * @param html whether {@code <}, {@code >} and {@code &} are escaped
   * @param out where the text goes
   */
  GoGenerator(ObjectCodec codec, boolean html, JsonBytes out) {
    super(codec);
    this.out = out;
    this.html = html;
  }

  @Override
  void begin(boolean object, Object value) {
    separate();
    out.put(object ? '{' : '[');
    comma = false;
  }

  @Override
  void end(boolean object) {
    out.put(object ? '}' : ']');
    comma = true;
  }

  @Override
  public void writeFieldName(String name) {
    separate();
    JsonText.string(out, name, html);
    out.put(':');
    comma = false;
  }

  void writeFieldName(FieldName name) {
    byte[] text = html ? name.html() : name.plain();
    int from = comma ? 0 : 1;
    out.put(text, from, text.length - from);
    comma = false;
  }

  @Override
  public void writeString(@Nullable String text) {
    if (text == null) {
      writeNull();
      return;
    }
    value();
    JsonText.string(out, text, html);
  }

  @Override
  void writeBytes(byte[] bytes) {
    value();
    out.put('"');
    out.put(Base64.getEncoder().encode(bytes));
    out.put('"');
  }

  @Override
  public void writeNumber(long number) {
    value();
    JsonText.number(out, number);
  }

  @Override
  public void writeNumber(BigInteger number) {
    writeNumber(number.toString());
  }

  @Override
  public void writeNumber(double number) {
    value();
    JsonFloats.number(out, number);
  }

  @Override
  public void writeNumber(float number) {
    value();
    JsonFloats.number(out, number);
  }

  @Override
  public void writeNumber(BigDecimal number) {
    writeNumber(number.toString());
  }

  @Override
  public void writeNumber(String number) {
    value();
    out.putAscii(number);
  }

  @Override
  public void writeBoolean(boolean state) {
    value();
    out.putAscii(state ? "true" : "false");
  }

  @Override
  public void writeNull() {
    value();
    out.putAscii("null");
  }

  @Override
  public void writeRaw(String text) {
    out.put(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void writeRawValue(String text) {
    value();
    RawJson.compact(out, text.getBytes(StandardCharsets.UTF_8), html);
  }

  private void value() {
    separate();
    comma = true;
  }

  private void separate() {
    if (comma) {
      out.put(',');
    }
  }
}
