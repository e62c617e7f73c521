package dev.jenever.render;

import dev.jenever.internal.go.Utf8;
import dev.jenever.internal.json.GoJson;
import dev.jenever.internal.json.ValueTree;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values as Go's ugorji/go codec does by default: strings and bytes both raw. */
final class MsgPackWriter {

  private static final long NAN = 0x7ff8000000000001L;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private final DataOutputStream out = new DataOutputStream(bytes);

  private MsgPackWriter() {}

  static byte[] write(@Nullable Object value) throws IOException {
    MsgPackWriter writer = new MsgPackWriter();
    writer.value(GoJson.INSTANCE.tree(value));
    return writer.bytes.toByteArray();
  }

  private void value(@Nullable Object value) throws IOException {
    if (value == null) {
      out.write(0xc0);
    } else if (value instanceof ValueTree tree) {
      map(tree);
    } else if (value instanceof List<?> list) {
      container(0x90, 0xdc, list.size());
      for (Object element : list) {
        value(element);
      }
    } else if (value instanceof Boolean state) {
      out.write(state ? 0xc3 : 0xc2);
    } else if (value instanceof Number number) {
      number(number);
    } else {
      scalar(value);
    }
  }

  private void map(ValueTree tree) throws IOException {
    container(0x80, 0xde, tree.members().size());
    for (Map.Entry<String, @Nullable Object> member : tree.members().entrySet()) {
      if (tree.hasNumericKeys()) {
        number(new BigInteger(member.getKey()));
      } else {
        raw(Utf8.encode(member.getKey()));
      }
      value(member.getValue());
    }
  }

  private void scalar(Object value) throws IOException {
    if (value instanceof byte[] data) {
      raw(data);
    } else if (value instanceof Instant time) {
      time(time);
    } else if (value instanceof OffsetDateTime time) {
      time(time.toInstant());
    } else if (value instanceof ZonedDateTime time) {
      time(time.toInstant());
    } else if (value instanceof Duration duration) {
      integer(duration.toNanos());
    } else {
      raw(Utf8.encode(Scalars.text(value)));
    }
  }

  private void number(Number number) throws IOException {
    if (number instanceof Float real) {
      out.write(0xca);
      out.writeInt(Float.floatToIntBits(real));
    } else if (number instanceof Double || number instanceof BigDecimal) {
      double real = number.doubleValue();
      out.write(0xcb);
      out.writeLong(Double.isNaN(real) ? NAN : Double.doubleToLongBits(real));
    } else if (number instanceof BigInteger big && big.bitLength() > 63) {
      unsigned(big);
    } else {
      integer(number.longValue());
    }
  }

  private void unsigned(BigInteger number) throws IOException {
    if (number.signum() < 0 || number.bitLength() > 64) {
      throw new RenderException("msgpack: " + number + " overflows uint64");
    }
    out.write(0xcf);
    out.writeLong(number.longValue());
  }

  private void integer(long number) throws IOException {
    if (number >= -32 && number <= Byte.MAX_VALUE) {
      out.write((int) number);
    } else if (number == (byte) number) {
      out.write(0xd0);
      out.write((int) number);
    } else if (number == (short) number) {
      out.write(0xd1);
      out.writeShort((int) number);
    } else if (number == (int) number) {
      out.write(0xd2);
      out.writeInt((int) number);
    } else {
      out.write(0xd3);
      out.writeLong(number);
    }
  }

  private void raw(byte[] data) throws IOException {
    if (data.length < 32) {
      out.write(0xa0 | data.length);
    } else {
      length(0xda, data.length);
    }
    out.write(data);
  }

  private void container(int few, int many, int size) throws IOException {
    if (size < 16) {
      out.write(few | size);
    } else {
      length(many, size);
    }
  }

  private void length(int code, int length) throws IOException {
    if (length <= 0xffff) {
      out.write(code);
      out.writeShort(length);
    } else {
      out.write(code + 1);
      out.writeInt(length);
    }
  }

  private void time(Instant time) throws IOException {
    long seconds = time.getEpochSecond();
    if (seconds >> 34 != 0) {
      out.write(0xac);
      out.writeInt(time.getNano());
      out.writeLong(seconds);
    } else if (time.getNano() == 0 && seconds >> 32 == 0) {
      out.write(0xa4);
      out.writeInt((int) seconds);
    } else {
      out.write(0xa8);
      out.writeLong((long) time.getNano() << 34 | seconds);
    }
  }
}
