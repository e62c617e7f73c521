package dev.jenever.binding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.ExtensionTypeHeader;
import org.msgpack.core.MessageFormat;
import org.msgpack.core.MessageInsufficientBufferException;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessageUnpacker;

/** Reads MessagePack as a tree; the one class of bindings that needs msgpack-core. */
final class MsgPackTree {

  private static final int MAX_DEPTH = 500;
  private static final byte TIMESTAMP = -1;

  private final MessageUnpacker in;
  private final int length;

  private MsgPackTree(MessageUnpacker in, int length) {
    this.in = in;
    this.length = length;
  }

  static @Nullable Object firstValue(byte[] body) {
    try (MessageUnpacker in = MessagePack.newDefaultUnpacker(body)) {
      return firstValue(in, body.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Object firstValue(MessageUnpacker in, int length) throws IOException {
    try {
      return new MsgPackTree(in, length).value(0);
    } catch (MessageInsufficientBufferException e) {
      throw failure(in, "EOF", e);
    } catch (MessagePackException e) {
      throw failure(in, String.valueOf(e.getMessage()), e);
    }
  }

  private static BindingException failure(MessageUnpacker in, String problem, Exception e) {
    return new BindingException(
        "msgpack decode error [pos " + in.getTotalReadBytes() + "]: " + problem, e);
  }

  private @Nullable Object value(int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw new MessagePackException("max depth exceeded");
    }
    MessageFormat format = in.getNextFormat();
    return switch (format.getValueType()) {
      case NIL -> nil();
      case BOOLEAN -> in.unpackBoolean();
      case INTEGER -> format == MessageFormat.UINT64 ? in.unpackBigInteger() : in.unpackLong();
      case FLOAT -> in.unpackDouble();
      case STRING -> in.unpackString();
      case BINARY -> bytes(in.unpackBinaryHeader());
      case ARRAY -> list(in.unpackArrayHeader(), depth);
      case MAP -> map(in.unpackMapHeader(), depth);
      case EXTENSION -> extension();
    };
  }

  private @Nullable Object nil() throws IOException {
    in.unpackNil();
    return null;
  }

  /** A length that a client made up must not cost memory. */
  private byte[] bytes(int size) throws IOException {
    if (size > length) {
      throw new MessageInsufficientBufferException();
    }
    return in.readPayload(size);
  }

  private List<@Nullable Object> list(int size, int depth) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(value(depth + 1));
    }
    return list;
  }

  private Map<String, @Nullable Object> map(int size, int depth) throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      Object key = value(depth + 1);
      map.put(String.valueOf(key), value(depth + 1));
    }
    return map;
  }

  private Object extension() throws IOException {
    ExtensionTypeHeader header = in.unpackExtensionTypeHeader();
    return header.getType() == TIMESTAMP ? in.unpackTimestamp(header) : bytes(header.getLength());
  }
}
