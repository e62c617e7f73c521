package dev.jenever.binding;

import dev.jenever.http.FormFile;
import dev.jenever.internal.reflect.Types;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A property under whose name files may have come; only some types can hold them. */
record FileField(String key, Type type, FieldPlan values) implements FieldPlan {

  @Override
  public @Nullable Object read(FormReading from) {
    List<FormFile> files = from.files(key);
    return files.isEmpty() ? values.read(from) : from.set(take(files));
  }

  private Object take(List<FormFile> files) {
    Class<?> raw = Types.raw(type);
    if (raw == FormFile.class) {
      return files.get(0);
    }
    Container container = Container.find(raw);
    if (container != null && Types.raw(Container.elementOf(type)) == FormFile.class) {
      return container.of(new ArrayList<>(files));
    }
    throw new BindingException("unsupported field type for multipart.FileHeader");
  }

  /** Returns whether a type holds nothing but files. */
  static boolean isForFiles(Type type) {
    return Types.raw(type) == FormFile.class
        || Container.isContainer(Types.raw(type))
            && Types.raw(Container.elementOf(type)) == FormFile.class;
  }
}
