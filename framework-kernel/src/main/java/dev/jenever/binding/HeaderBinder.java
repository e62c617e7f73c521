package dev.jenever.binding;

import dev.jenever.http.Headers;
import dev.jenever.http.Request;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds the headers; a list takes all lines of one. */
final class HeaderBinder implements Binder {

  @Override
  public String name() {
    return "header";
  }

  @Override
  public @Nullable Object bind(Request request, Type type) {
    Headers headers = request.headers();
    return Validation.checked(FormMapper.map(type, TagKind.HEADER, key -> lines(headers, key)));
  }

  private static @Nullable List<String> lines(Headers headers, String key) {
    List<String> lines = headers.values(key);
    return lines.isEmpty() ? null : lines;
  }
}
