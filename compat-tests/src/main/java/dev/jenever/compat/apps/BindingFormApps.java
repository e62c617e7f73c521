package dev.jenever.compat.apps;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.Handler;
import dev.jenever.binding.Binders;
import dev.jenever.compat.apps.BindingFormTypes.BadFormat;
import dev.jenever.compat.apps.BindingFormTypes.Custom;
import dev.jenever.compat.apps.BindingFormTypes.Defaults;
import dev.jenever.compat.apps.BindingFormTypes.Lists;
import dev.jenever.compat.apps.BindingFormTypes.Nested;
import dev.jenever.compat.apps.BindingFormTypes.Pointers;
import dev.jenever.compat.apps.BindingFormTypes.Scalars;
import dev.jenever.compat.apps.BindingFormTypes.Times;
import dev.jenever.compat.apps.BindingFormTypes.Wanted;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The twin of {@code app_binding_form.go}; its types are in {@link BindingFormTypes}. */
final class BindingFormApps {

  private static final Map<String, Class<?>> FORM_TYPES =
      Map.of(
          "scalars", Scalars.class,
          "pointers", Pointers.class,
          "defaults", Defaults.class,
          "lists", Lists.class,
          "bad-format", BadFormat.class,
          "times", Times.class,
          "nested", Nested.class,
          "wanted", Wanted.class,
          "custom", Custom.class);

  private BindingFormApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("binding-form", BindingFormApps::bindingForm);
    return apps;
  }

  /** Makes an object of a type from a request. */
  @FunctionalInterface
  interface How {
    @Nullable Object bind(Context c, Class<?> type);
  }

  /** binding-form: types filled from queries, forms, headers and path parameters. */
  private static Engine bindingForm() {
    Engine r = Engine.create();
    r.get("/query/:type", bind(Context::shouldBindQuery));
    r.any("/form/:type", bind((c, type) -> c.shouldBindWith(type, Binders.FORM)));
    r.any("/post/:type", bind((c, type) -> c.shouldBindWith(type, Binders.FORM_POST)));
    r.any("/multipart/:type", bind((c, type) -> c.shouldBindWith(type, Binders.FORM_MULTIPART)));
    r.get("/header/:type", bind(Context::shouldBindHeader));
    Type texts = new TypeReference<Map<String, String>>() {}.getType();
    r.get("/map", c -> answer(c, () -> c.shouldBindQuery(texts)));
    Type lists = new TypeReference<Map<String, List<String>>>() {}.getType();
    r.get("/map-of-lists", c -> answer(c, () -> c.shouldBindQuery(lists)));
    r.get(
        "/uri/scalars/:string/:bool/:int64/:float64",
        c -> answer(c, () -> c.shouldBindUri(Scalars.class)));
    r.get("/uri/wanted/:name/:age", c -> answer(c, () -> c.shouldBindUri(Wanted.class)));
    return r;
  }

  private static Handler bind(How how) {
    return c -> {
      Class<?> type = FORM_TYPES.get(c.param("type"));
      if (type == null) {
        throw new IllegalArgumentException("no type " + c.param("type"));
      }
      answer(c, () -> how.bind(c, type));
    };
  }

  /** Writes what was bound, or why it was not. */
  static void answer(Context c, Supplier<? extends @Nullable Object> bound) {
    Outcome<?> outcome = Outcome.of(bound);
    if (outcome.failed()) {
      c.json(400, H.of("error", outcome.error()));
      return;
    }
    c.json(200, outcome.value());
  }
}
