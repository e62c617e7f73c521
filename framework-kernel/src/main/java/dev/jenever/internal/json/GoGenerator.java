package dev.jenever.internal.json;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.json.JsonWriteContext;
import dev.jenever.spi.JsonException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as Go does, into memory, in one pass: Jackson's serialisers decide what is written,
 * this class how it looks.
 */
final class GoGenerator extends JsonGenerator {

  /** So deep nothing is meant to be; Go starts to look for cycles here, and we call it one. */
  static final int MAX_DEPTH = 1000;

  private final JsonBytes out = new JsonBytes();
  private final boolean html;
  private @Nullable ObjectCodec codec;
  private @Nullable JsonStreamContext context;
  private boolean comma;
  private boolean closed;
  private int depth;

  GoGenerator(ObjectCodec codec, boolean html) {
    this.codec = codec;
    this.html = html;
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }

  // Structure

  @Override
  public void writeStartObject() {
    begin('{', Map.of());
  }

  @Override
  public void writeStartObject(Object value) {
    begin('{', value);
  }

  @Override
  public void writeStartObject(Object value, int size) {
    begin('{', value);
  }

  @Override
  public void writeEndObject() {
    finish('}');
  }

  @Override
  public void writeStartArray() {
    begin('[', new Object[0]);
  }

  @Override
  @Deprecated
  public void writeStartArray(int size) {
    begin('[', new Object[0]);
  }

  @Override
  public void writeStartArray(Object value) {
    begin('[', value);
  }

  @Override
  public void writeStartArray(Object value, int size) {
    begin('[', value);
  }

  @Override
  public void writeEndArray() {
    finish(']');
  }

  @Override
  public void writeFieldName(String name) {
    separate();
    JsonText.string(out, name, html);
    out.put(':');
    comma = false;
  }

  @Override
  public void writeFieldName(SerializableString name) {
    writeFieldName(name.getValue());
  }

  // Text

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
  public void writeString(char[] text, int offset, int length) {
    writeString(new String(text, offset, length));
  }

  @Override
  public void writeString(SerializableString text) {
    writeString(text.getValue());
  }

  @Override
  public void writeRawUTF8String(byte[] text, int offset, int length) {
    value();
    out.put('"');
    out.put(text, offset, length);
    out.put('"');
  }

  @Override
  public void writeUTF8String(byte[] text, int offset, int length) {
    writeString(new String(text, offset, length, StandardCharsets.UTF_8));
  }

  @Override
  public void writeBinary(Base64Variant variant, byte[] data, int offset, int length) {
    value();
    byte[] part =
        length == data.length ? data : java.util.Arrays.copyOfRange(data, offset, offset + length);
    out.put('"');
    out.put(Base64.getEncoder().encode(part));
    out.put('"');
  }

  @Override
  public int writeBinary(Base64Variant variant, InputStream data, int length) throws IOException {
    byte[] bytes = length < 0 ? data.readAllBytes() : data.readNBytes(length);
    writeBinary(variant, bytes, 0, bytes.length);
    return bytes.length;
  }

  // Numbers and literals

  @Override
  public void writeNumber(int number) {
    writeNumber((long) number);
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

  // Text that is JSON already

  @Override
  public void writeRaw(String text) {
    out.put(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void writeRaw(String text, int offset, int length) {
    writeRaw(text.substring(offset, offset + length));
  }

  @Override
  public void writeRaw(char[] text, int offset, int length) {
    writeRaw(new String(text, offset, length));
  }

  @Override
  public void writeRaw(char c) {
    writeRaw(String.valueOf(c));
  }

  @Override
  public void writeRawValue(String text) {
    value();
    writeRaw(text);
  }

  @Override
  public void writeRawValue(String text, int offset, int length) {
    writeRawValue(text.substring(offset, offset + length));
  }

  @Override
  public void writeRawValue(char[] text, int offset, int length) {
    writeRawValue(new String(text, offset, length));
  }

  // Values of any type

  @Override
  public void writeObject(@Nullable Object value) throws IOException {
    if (value == null) {
      writeNull();
    } else {
      requireCodec().writeValue(this, value);
    }
  }

  @Override
  public void writeTree(@Nullable TreeNode tree) throws IOException {
    writeObject(tree);
  }

  // Jackson's housekeeping

  @Override
  public JsonGenerator setCodec(ObjectCodec codec) {
    this.codec = codec;
    return this;
  }

  @Override
  public @Nullable ObjectCodec getCodec() {
    return codec;
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public JsonStreamContext getOutputContext() {
    if (context == null) {
      context = JsonWriteContext.createRootContext(null);
    }
    return context;
  }

  @Override
  public void assignCurrentValue(Object value) {
    // Nobody asks for it.
  }

  @Override
  public @Nullable Object currentValue() {
    return null;
  }

  @Override
  public JsonGenerator enable(Feature feature) {
    return this;
  }

  @Override
  public JsonGenerator disable(Feature feature) {
    return this;
  }

  @Override
  public boolean isEnabled(Feature feature) {
    return false;
  }

  @Override
  public int getFeatureMask() {
    return 0;
  }

  @Override
  @Deprecated
  public JsonGenerator setFeatureMask(int mask) {
    return this;
  }

  @Override
  public JsonGenerator useDefaultPrettyPrinter() {
    return this;
  }

  @Override
  public void flush() {
    // Everything is in memory.
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }

  private ObjectCodec requireCodec() {
    if (codec == null) {
      throw new IllegalStateException("no codec");
    }
    return codec;
  }

  private void begin(char bracket, @Nullable Object value) {
    separate();
    if (++depth > MAX_DEPTH) {
      throw new JsonException(
          "json: unsupported value: encountered a cycle via " + GoTypeNames.viaOf(value));
    }
    out.put(bracket);
    comma = false;
  }

  private void finish(char bracket) {
    depth--;
    out.put(bracket);
    comma = true;
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
