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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings Jackson's many ways to write down to few, and leaves out what it can switch. */
abstract class PlainGenerator extends JsonGenerator {

  /** So deep nothing is meant to be; Go starts to look for cycles here, and we call it one. */
  static final int MAX_DEPTH = 1000;

  private static final Object[] EMPTY = {};

  private @Nullable ObjectCodec codec;
  private @Nullable JsonStreamContext context;
  private boolean closed;
  private int depth;

  PlainGenerator(ObjectCodec codec) {
    this.codec = codec;
  }

  /** Begins an object or an array, for a value. */
  abstract void begin(boolean object, Object value);

  /** Ends what was begun last. */
  abstract void end(boolean object);

  abstract void writeBytes(byte[] bytes);

  // Structure

  @Override
  public final void writeStartObject() {
    enter(true, Map.of());
  }

  @Override
  public final void writeStartObject(Object value) {
    enter(true, value);
  }

  @Override
  public final void writeStartObject(Object value, int size) {
    enter(true, value);
  }

  @Override
  public final void writeEndObject() {
    depth--;
    end(true);
  }

  @Override
  public final void writeStartArray() {
    enter(false, EMPTY);
  }

  @Override
  @Deprecated
  public final void writeStartArray(int size) {
    enter(false, EMPTY);
  }

  @Override
  public final void writeStartArray(Object value) {
    enter(false, value);
  }

  @Override
  public final void writeStartArray(Object value, int size) {
    enter(false, value);
  }

  @Override
  public final void writeEndArray() {
    depth--;
    end(false);
  }

  private void enter(boolean object, @Nullable Object value) {
    if (++depth > MAX_DEPTH) {
      throw new JsonException(
          "json: unsupported value: encountered a cycle via " + GoTypeNames.viaOf(value));
    }
    begin(object, value == null ? EMPTY : value);
  }

  // Text and bytes

  @Override
  public final void writeFieldName(SerializableString name) throws IOException {
    writeFieldName(name.getValue());
  }

  @Override
  public final void writeString(char[] text, int offset, int length) throws IOException {
    writeString(new String(text, offset, length));
  }

  @Override
  public final void writeString(SerializableString text) throws IOException {
    writeString(text.getValue());
  }

  @Override
  public final void writeUTF8String(byte[] text, int offset, int length) throws IOException {
    writeString(new String(text, offset, length, StandardCharsets.UTF_8));
  }

  @Override
  public final void writeBinary(Base64Variant variant, byte[] data, int offset, int length) {
    boolean whole = offset == 0 && length == data.length;
    writeBytes(whole ? data : Arrays.copyOfRange(data, offset, offset + length));
  }

  @Override
  public final int writeBinary(Base64Variant variant, InputStream data, int length)
      throws IOException {
    byte[] bytes = length < 0 ? data.readAllBytes() : data.readNBytes(length);
    writeBytes(bytes);
    return bytes.length;
  }

  @Override
  public void writeNumber(int number) throws IOException {
    writeNumber((long) number);
  }

  // Text that is JSON already

  @Override
  public final void writeRawUTF8String(byte[] text, int offset, int length) throws IOException {
    writeRawValue('"' + new String(text, offset, length, StandardCharsets.UTF_8) + '"');
  }

  @Override
  public final void writeRaw(String text, int offset, int length) throws IOException {
    writeRaw(text.substring(offset, offset + length));
  }

  @Override
  public final void writeRaw(char[] text, int offset, int length) throws IOException {
    writeRaw(new String(text, offset, length));
  }

  @Override
  public final void writeRaw(char c) throws IOException {
    writeRaw(String.valueOf(c));
  }

  @Override
  public final void writeRawValue(String text, int offset, int length) throws IOException {
    writeRawValue(text.substring(offset, offset + length));
  }

  @Override
  public final void writeRawValue(char[] text, int offset, int length) throws IOException {
    writeRawValue(new String(text, offset, length));
  }

  // Values of any type

  @Override
  public final void writeObject(@Nullable Object value) throws IOException {
    if (value == null) {
      writeNull();
    } else if (codec != null) {
      codec.writeValue(this, value);
    } else {
      throw new IllegalStateException("no codec");
    }
  }

  @Override
  public final void writeTree(@Nullable TreeNode tree) throws IOException {
    writeObject(tree);
  }

  // Jackson's housekeeping

  @Override
  public final JsonGenerator setCodec(ObjectCodec codec) {
    this.codec = codec;
    return this;
  }

  @Override
  public final @Nullable ObjectCodec getCodec() {
    return codec;
  }

  @Override
  public final Version version() {
    return Version.unknownVersion();
  }

  @Override
  public final JsonStreamContext getOutputContext() {
    if (context == null) {
      context = JsonWriteContext.createRootContext(null);
    }
    return context;
  }

  @Override
  public final void assignCurrentValue(Object value) {
    // Nobody asks for it.
  }

  @Override
  public final @Nullable Object currentValue() {
    return null;
  }

  @Override
  public final JsonGenerator enable(Feature feature) {
    return this;
  }

  @Override
  public final JsonGenerator disable(Feature feature) {
    return this;
  }

  @Override
  public final boolean isEnabled(Feature feature) {
    return false;
  }

  @Override
  public final int getFeatureMask() {
    return 0;
  }

  @Override
  @Deprecated
  public final JsonGenerator setFeatureMask(int mask) {
    return this;
  }

  @Override
  public final JsonGenerator useDefaultPrettyPrinter() {
    return this;
  }

  @Override
  public final void flush() {
    // Everything is in memory.
  }

  @Override
  public final boolean isClosed() {
    return closed;
  }

  @Override
  public final void close() {
    closed = true;
  }
}
