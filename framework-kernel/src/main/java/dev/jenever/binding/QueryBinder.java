package dev.jenever.binding;

import dev.jenever.http.Request;
import dev.jenever.internal.go.QueryString;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Binds the query; pieces that cannot be read are passed over. */
final class QueryBinder implements Binder {

  @Override
  public String name() {
    return "query";
  }

  @Override
  public @Nullable Object bind(Request request, Type type) {
    QueryString query = QueryString.parse(request.rawQuery());
    return Validation.checked(FormMapper.mapAll(type, TagKind.FORM, query.values()));
  }
}
