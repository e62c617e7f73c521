package dev.jenever.compat.apps;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.binding.Binders;
import dev.jenever.binding.BindingSettings;
import dev.jenever.binding.Validation;
import dev.jenever.compat.apps.BindingFormTypes.Wanted;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The twin of {@code app_binding_options.go}. */
final class BindingOptionsApps {

  private BindingOptionsApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("binding-options", BindingOptionsApps::bindingOptions);
    return apps;
  }

  /** binding-options: switches that hold for the whole process, thrown for one request. */
  private static Engine bindingOptions() {
    Engine r = Engine.create();
    r.post(
        "/use-number",
        c -> {
          BindingSettings.enableJsonDecoderUseNumber(true);
          try {
            BindingFormApps.answer(c, () -> c.shouldBindJson(Object.class));
          } finally {
            BindingSettings.enableJsonDecoderUseNumber(false);
          }
        });
    r.post(
        "/strict",
        c -> {
          BindingSettings.enableJsonDecoderDisallowUnknownFields(true);
          try {
            BindingFormApps.answer(c, () -> c.shouldBindJson(Wanted.class));
          } finally {
            BindingSettings.enableJsonDecoderDisallowUnknownFields(false);
          }
        });
    r.post(
        "/unvalidated",
        c -> {
          BindingSettings.disableBindValidation();
          try {
            BindingFormApps.answer(c, () -> c.shouldBindJson(Wanted.class));
          } finally {
            BindingSettings.setValidator(Validation.validator());
          }
        });
    r.post("/plain", c -> c.string(200, "%s", c.bindPlain(String.class)));
    r.post("/toml-twice", BindingOptionsApps::tomlTwice);
    return r;
  }

  private static void tomlTwice(Context c) {
    Outcome<@Nullable Wanted> first = Outcome.of(() -> c.shouldBindBodyWithToml(Wanted.class));
    Outcome<@Nullable Wanted> second =
        Outcome.of(() -> c.shouldBindBodyWith(Wanted.class, Binders.TOML));
    boolean failed = first.failed() || second.failed();
    c.json(200, H.of("first", name(first), "second", name(second), "failed", failed));
  }

  private static String name(Outcome<@Nullable Wanted> outcome) {
    return outcome.value() == null ? "" : outcome.value().name();
  }
}
