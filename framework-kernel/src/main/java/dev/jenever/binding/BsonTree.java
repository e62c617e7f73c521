package dev.jenever.binding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BSONException;
import org.bson.BsonBinaryReader;
import org.bson.BsonSerializationException;
import org.bson.BsonType;
import org.jspecify.annotations.Nullable;

/** Reads BSON as a tree; the one class of bindings that needs the BSON library. */
final class BsonTree {

  private static final int MIN_LENGTH = 5;
  private static final int MAX_DEPTH = 500;

  private final BsonBinaryReader in;

  private BsonTree(BsonBinaryReader in) {
    this.in = in;
  }

  static Map<String, @Nullable Object> document(byte[] body) {
    if (body.length < MIN_LENGTH) {
      throw new BindingException("EOF");
    }
    ByteBuffer buffer = ByteBuffer.wrap(body);
    if (buffer.order(ByteOrder.LITTLE_ENDIAN).getInt(0) != body.length) {
      throw new BindingException("invalid document length");
    }
    try (BsonBinaryReader in = new BsonBinaryReader(buffer)) {
      return new BsonTree(in).document(0);
    } catch (BSONException | IllegalStateException e) {
      throw BindingException.of(e);
    }
  }

  private Map<String, @Nullable Object> document(int depth) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    in.readStartDocument();
    while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
      map.put(in.readName(), value(depth + 1));
    }
    in.readEndDocument();
    return map;
  }

  private List<@Nullable Object> list(int depth) {
    List<@Nullable Object> list = new ArrayList<>();
    in.readStartArray();
    while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
      list.add(value(depth + 1));
    }
    in.readEndArray();
    return list;
  }

  private @Nullable Object value(int depth) {
    if (depth > MAX_DEPTH) {
      throw new BsonSerializationException("max depth exceeded");
    }
    return switch (in.getCurrentBsonType()) {
      case DOCUMENT -> document(depth);
      case ARRAY -> list(depth);
      case STRING -> in.readString();
      case SYMBOL -> in.readSymbol();
      case BOOLEAN -> in.readBoolean();
      case INT32 -> in.readInt32();
      case INT64 -> in.readInt64();
      case DOUBLE -> in.readDouble();
      case DECIMAL128 -> in.readDecimal128().bigDecimalValue();
      case BINARY -> in.readBinaryData().getData();
      case DATE_TIME -> Instant.ofEpochMilli(in.readDateTime());
      case OBJECT_ID -> in.readObjectId();
      default -> skipped();
    };
  }

  private @Nullable Object skipped() {
    in.skipValue();
    return null;
  }
}
