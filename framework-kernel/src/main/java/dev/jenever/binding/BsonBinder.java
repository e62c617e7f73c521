package dev.jenever.binding;

import dev.jenever.internal.json.TreeFormat;
import dev.jenever.internal.library.MissingLibrary;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Binds the BSON document that is the body; it is not validated, as in Gin. */
final class BsonBinder implements BodyBinder {

  @Override
  public String name() {
    return "bson";
  }

  @Override
  public @Nullable Object bindBody(byte[] body, Type type) {
    return TreeBinding.object(tree(body), type, TreeFormat.BSON);
  }

  private static Object tree(byte[] body) {
    try {
      return BsonTree.document(body);
    } catch (NoClassDefFoundError e) {
      throw MissingLibrary.exception("binding BSON", "org.mongodb:bson:5.14.0", e);
    }
  }
}
