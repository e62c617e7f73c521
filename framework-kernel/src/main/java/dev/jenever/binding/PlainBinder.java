package dev.jenever.binding;

import dev.jenever.internal.go.Utf8;
import java.lang.reflect.Type;

/** Binds the body as it is. */
final class PlainBinder implements BodyBinder {

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public Object bindBody(byte[] body, Type type) {
    if (type == String.class || type == CharSequence.class || type == Object.class) {
      return Utf8.decode(body, 0, body.length);
    }
    if (type == byte[].class) {
      return body;
    }
    throw new BindingException("type (" + type.getTypeName() + ") unknown type");
  }
}
