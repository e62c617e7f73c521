package dev.jenever.binding;

import dev.jenever.internal.json.TreeFormat;
import dev.jenever.internal.library.MissingLibrary;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Binds the TOML document that is the body. */
final class TomlBinder implements BodyBinder {

  @Override
  public String name() {
    return "toml";
  }

  @Override
  public @Nullable Object bindBody(byte[] body, Type type) {
    return Validation.checked(TreeBinding.object(tree(body), type, TreeFormat.TOML));
  }

  private static @Nullable Object tree(byte[] body) {
    try {
      return TomlTree.read(body);
    } catch (NoClassDefFoundError e) {
      throw MissingLibrary.exception(
          "binding TOML", "com.fasterxml.jackson.dataformat:jackson-dataformat-toml:2.22.4", e);
    }
  }
}
