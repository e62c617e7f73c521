package dev.jenever.compat.apps;

import dev.jenever.Engine;
import dev.jenever.binding.Binding;
import dev.jenever.binding.BindingException;
import dev.jenever.binding.BindingSettings;
import dev.jenever.middleware.Recovery;
import dev.jenever.spi.ValidationErrors;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The twin of {@code app_deviations_validation.go}. In the path of a request {@code DNilMin} is
 * {@code nil-min}.
 */
final class DeviationValidation {

  private static final Map<String, Class<?>> TYPES = new HashMap<>();

  static {
    for (Class<?> type : DeviationValidation.class.getDeclaredClasses()) {
      String name = type.getSimpleName().substring(1);
      TYPES.put(name.replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT), type);
    }
  }

  private DeviationValidation() {}

  /**
   * deviations-validation: POST /port binds JSON to one of the types below. The answer is "ok" or
   * the text of the failure, or of the exception. GET /program asks whether the running program is
   * an image.
   */
  static Engine engine() {
    Engine r = Engine.create();
    r.use(
        Recovery.customWithWriter(
            null, (c, error) -> c.string(500, "%s", "panic: " + error.getMessage())));
    r.post(
        "/:name",
        c -> {
          try {
            c.shouldBindJson(TYPES.get(c.param("name")));
            c.string(200, "ok");
          } catch (BindingException e) {
            c.string(200, "%s", e.getMessage());
          }
        });
    r.get(
        "/program",
        c -> {
          String program = ProcessHandle.current().info().command().orElseThrow();
          ValidationErrors errors =
              BindingSettings.validator().orElseThrow().validate(new DImage(program));
          c.string(200, "%s", errors.isEmpty() ? "ok" : errors.error());
        });
    return r;
  }

  record DTcpAddr(@Binding("tcp_addr") String v) {}

  record DUdpAddr(@Binding("udp_addr") String v) {}

  record DImage(@Binding("image") String v) {}

  record DPort(@Binding("port") int v) {}

  record DItem(String name, @Nullable List<String> tags) {}

  record DVisit(OffsetDateTime at) {}

  record DUnique(@Binding("unique") @Nullable List<DItem> v) {}

  record DUniqueNumbers(@Binding("unique") @Nullable List<@Nullable Integer> v) {}

  record DUniqueNames(@Binding("unique=Name") @Nullable List<@Nullable DItem> v) {}

  record DUniqueTimes(@Binding("unique=At") @Nullable List<DVisit> v) {}

  record DUniqueAnything(@Binding("unique") @Nullable List<Object> v) {}

  record DNoneof(@Binding("noneof=a b") String v) {}

  record DNoneofci(@Binding("noneofci=a b") String v) {}

  record DCmyk(@Binding("cmyk") String v) {}

  record DOrigin(@Binding("origin") String v) {}

  record DNilMin(String a, @Binding("required_if=A x,min=3") @Nullable Integer v) {}

  record DNilDive(String a, @Binding("required_if=A x,dive,min=3") Optional<List<String>> v) {}

  record DAnyMin(@Binding("min=3") @Nullable Object v) {}

  record DAnyDive(@Binding("dive,min=3") @Nullable Object v) {}
}
