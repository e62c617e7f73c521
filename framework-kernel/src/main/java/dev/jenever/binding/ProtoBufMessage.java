package dev.jenever.binding;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import java.lang.reflect.Type;

/** Reads messages; the one class of bindings that needs protocol buffers. */
final class ProtoBufMessage {

  private static final ClassValue<Parser<?>> PARSERS =
      new ClassValue<>() {
        @Override
        protected Parser<?> computeValue(Class<?> type) {
          return parser(type);
        }
      };

  private ProtoBufMessage() {}

  static Object parse(byte[] body, Type type) {
    if (!(type instanceof Class<?> message) || !MessageLite.class.isAssignableFrom(message)) {
      throw new BindingException("obj is not ProtoMessage");
    }
    try {
      return PARSERS.get(message).parseFrom(body);
    } catch (InvalidProtocolBufferException e) {
      throw new BindingException("proto: cannot parse invalid wire-format data", e);
    }
  }

  /** Every generated class has a default instance, which knows its parser. */
  private static Parser<?> parser(Class<?> type) {
    try {
      Object instance = type.getMethod("getDefaultInstance").invoke(null);
      return ((MessageLite) instance).getParserForType();
    } catch (ReflectiveOperationException | NullPointerException e) {
      throw new IllegalArgumentException(
          type.getName() + ": cannot be bound (expected: a generated message)", e);
    }
  }
}
