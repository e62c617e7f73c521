package dev.jenever.binding;

import dev.jenever.internal.go.GoTextException;
import dev.jenever.internal.json.GoJson;
import dev.jenever.internal.json.TreeFormat;
import dev.jenever.spi.JsonException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** The step that all formats beside JSON have in common: from a tree to the object. */
final class TreeBinding {

  private TreeBinding() {}

  /** Makes the object; it is not validated yet. */
  static @Nullable Object object(@Nullable Object tree, Type type, TreeFormat format) {
    try {
      return Blank.ifNull(GoJson.INSTANCE.decode(tree, type, format), type);
    } catch (JsonException | GoTextException e) {
      throw BindingException.of(e);
    }
  }
}
