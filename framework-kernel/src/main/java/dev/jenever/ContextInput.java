package dev.jenever;

import dev.jenever.internal.go.QueryString;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The input half of a context: query, forms, files and bindings, each parsed once. */
final class ContextInput {

  private final Context c;
  private @Nullable Map<String, List<String>> query;

  ContextInput(Context c) {
    this.c = c;
  }

  /** The query as it was when first asked for; pieces that cannot be read are missing. */
  Map<String, List<String>> query() {
    Map<String, List<String>> parsed = query;
    if (parsed == null) {
      parsed = QueryString.parse(c.request().rawQuery()).values();
      query = parsed;
    }
    return parsed;
  }
}
