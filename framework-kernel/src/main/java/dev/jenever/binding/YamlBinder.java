package dev.jenever.binding;

import dev.jenever.internal.json.TreeFormat;
import dev.jenever.internal.library.MissingLibrary;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Binds the first YAML document of the body. */
final class YamlBinder implements BodyBinder {

  @Override
  public String name() {
    return "yaml";
  }

  @Override
  public @Nullable Object bindBody(byte[] body, Type type) {
    return Validation.checked(TreeBinding.object(tree(body), type, TreeFormat.YAML));
  }

  private static @Nullable Object tree(byte[] body) {
    try {
      return YamlTree.firstDocument(body);
    } catch (NoClassDefFoundError e) {
      throw MissingLibrary.exception("binding YAML", "org.yaml:snakeyaml:2.7", e);
    }
  }
}
