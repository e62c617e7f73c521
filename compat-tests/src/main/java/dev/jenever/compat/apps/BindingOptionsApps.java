package dev.jenever.compat.apps;

import dev.jenever.Engine;
import dev.jenever.binding.BindingSettings;
import dev.jenever.binding.Validation;
import dev.jenever.compat.apps.BindingFormTypes.Wanted;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

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
    return r;
  }
}
