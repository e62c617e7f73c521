package dev.jenever.binding;

import dev.jenever.internal.json.TreeFormat;
import dev.jenever.internal.library.MissingLibrary;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Binds the first MessagePack value of the body; what follows it is left alone. */
final class MsgPackBinder implements BodyBinder {

  @Override
  public String name() {
    return "msgpack";
  }

  @Override
  public @Nullable Object bindBody(byte[] body, Type type) {
    return Validation.checked(TreeBinding.object(tree(body), type, TreeFormat.MSGPACK));
  }

  private static @Nullable Object tree(byte[] body) {
    try {
      return MsgPackTree.firstValue(body);
    } catch (NoClassDefFoundError e) {
      throw MissingLibrary.exception("binding MessagePack", "org.msgpack:msgpack-core:0.9.12", e);
    }
  }
}
