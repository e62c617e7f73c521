package dev.jenever.binding;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds path parameters. */
final class PathBinder implements UriBinder {

  @Override
  public String name() {
    return "uri";
  }

  @Override
  public @Nullable Object bindUri(Map<String, List<String>> params, Type type) {
    return Validation.checked(FormMapper.mapAll(type, TagKind.URI, params));
  }
}
