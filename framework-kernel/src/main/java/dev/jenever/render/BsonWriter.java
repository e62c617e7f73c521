package dev.jenever.render;

import dev.jenever.internal.go.Utf8;
import dev.jenever.internal.json.GoJson;
import dev.jenever.internal.json.ValueTree;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values as Go's MongoDB driver does. */
final class BsonWriter {

  private static final long NAN = 0x7ff8000000000001L;

  private ByteBuffer out = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);

  private BsonWriter() {}

  static byte[] write(@Nullable Object value) {
    Object tree = GoJson.INSTANCE.tree(value);
    if (!(tree instanceof ValueTree document)) {
      throw new RenderException(
          "Write"
              + typeName(tree)
              + " can only write "
              + (tree instanceof List ? "a Array " : "")
              + "while positioned on a Element or Value but is positioned on a TopLevel");
    }
    BsonWriter writer = new BsonWriter();
    writer.document(document);
    byte[] bytes = new byte[writer.out.position()];
    writer.out.flip().get(bytes);
    return bytes;
  }

  private void document(ValueTree tree) {
    int start = begin();
    for (Map.Entry<String, @Nullable Object> member : tree.members().entrySet()) {
      element(member.getKey(), member.getValue());
    }
    end(start);
  }

  private void array(List<?> list) {
    int start = begin();
    for (int i = 0; i < list.size(); i++) {
      element(Integer.toString(i), list.get(i));
    }
    end(start);
  }

  private int begin() {
    int start = out.position();
    room(4).putInt(0);
    return start;
  }

  private void end(int start) {
    room(1).put((byte) 0);
    out.putInt(start, out.position() - start);
  }

  private void element(String name, @Nullable Object value) {
    if (value == null) {
      head(0x0a, name);
    } else if (value instanceof ValueTree tree) {
      head(0x03, name);
      document(tree);
    } else if (value instanceof List<?> list) {
      head(0x04, name);
      array(list);
    } else if (value instanceof Boolean state) {
      head(0x08, name);
      room(1).put((byte) (state ? 1 : 0));
    } else if (value instanceof Number number) {
      number(name, number);
    } else if (value instanceof byte[] data) {
      head(0x05, name);
      room(data.length + 5).putInt(data.length).put((byte) 0).put(data);
    } else {
      scalar(name, value);
    }
  }

  private void scalar(String name, Object value) {
    if (value instanceof Instant time) {
      time(name, time);
    } else if (value instanceof OffsetDateTime time) {
      time(name, time.toInstant());
    } else if (value instanceof ZonedDateTime time) {
      time(name, time.toInstant());
    } else if (value instanceof Duration duration) {
      head(0x12, name);
      room(8).putLong(duration.toNanos());
    } else if (ObjectIds.isOne(value)) {
      head(0x07, name);
      room(12).put(ObjectIds.bytes(value));
    } else {
      byte[] text = Utf8.encode(Scalars.text(value));
      head(0x02, name);
      room(text.length + 5).putInt(text.length + 1).put(text).put((byte) 0);
    }
  }

  private void time(String name, Instant time) {
    head(0x09, name);
    room(8).putLong(time.toEpochMilli());
  }

  private void number(String name, Number number) {
    if (number instanceof Double || number instanceof Float || number instanceof BigDecimal) {
      double real = number.doubleValue();
      head(0x01, name);
      room(8).putLong(Double.isNaN(real) ? NAN : Double.doubleToLongBits(real));
    } else if (number instanceof Integer) {
      head(0x10, name);
      room(4).putInt(number.intValue());
    } else if (number instanceof BigInteger big && big.bitLength() > 63) {
      throw new RenderException(big + " overflows int64");
    } else {
      head(0x12, name);
      room(8).putLong(number.longValue());
    }
  }

  private void head(int type, String name) {
    if (name.indexOf('\0') >= 0) {
      throw new RenderException("BSON element key cannot contain null bytes");
    }
    byte[] key = Utf8.encode(name);
    room(key.length + 2).put((byte) type).put(key).put((byte) 0);
  }

  private ByteBuffer room(int more) {
    if (out.remaining() < more) {
      int size = Math.max(out.capacity() * 2, out.position() + more);
      out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).put(out.flip());
    }
    return out;
  }

  private static String typeName(@Nullable Object value) {
    if (value == null) {
      return "Null";
    }
    if (value instanceof List) {
      return "Array";
    }
    if (value instanceof Boolean) {
      return "Boolean";
    }
    if (value instanceof Number) {
      return value instanceof Integer ? "Int32" : value instanceof Double ? "Double" : "Int64";
    }
    return value instanceof byte[] ? "Binary" : "String";
  }
}
