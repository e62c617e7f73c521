package dev.jenever.binding;

import dev.jenever.internal.library.MissingLibrary;
import java.lang.reflect.Type;

/** Binds the protocol buffers message that is the body; it is not validated, as in Gin. */
final class ProtoBufBinder implements BodyBinder {

  @Override
  public String name() {
    return "protobuf";
  }

  @Override
  public Object bindBody(byte[] body, Type type) {
    try {
      return ProtoBufMessage.parse(body, type);
    } catch (NoClassDefFoundError e) {
      throw MissingLibrary.exception(
          "binding protocol buffers", "com.google.protobuf:protobuf-java:4.36.2", e);
    }
  }
}
