package dev.jenever.binding;

import static java.util.Objects.requireNonNull;

import dev.jenever.internal.json.GoJson;
import dev.jenever.spi.JsonCodec;
import dev.jenever.spi.JsonOptions;
import dev.jenever.spi.Validator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The switches of all bindings of the process, meant to be set at its start.
 *
 * <p>Safe for use by many threads. Counterpart of the variables {@code binding.Validator}, {@code
 * binding.EnableDecoderUseNumber}, {@code binding.EnableDecoderDisallowUnknownFields} and {@code
 * json.API}, and of the functions of package {@code gin} that set them.
 */
public final class BindingSettings {

  private static volatile boolean useNumber;
  private static volatile boolean disallowUnknownFields;
  private static volatile JsonCodec jsonCodec = GoJson.INSTANCE;
  private static volatile @Nullable Validator validator = Validation.validator();

  private BindingSettings() {}

  /**
   * Sets whether JSON numbers keep all their digits when the type does not say what they are; they
   * become {@code Double} otherwise. Off at first.
   */
  public static void enableJsonDecoderUseNumber(boolean enabled) {
    useNumber = enabled;
  }

  /** Sets whether a JSON field that the type does not have is an error. Off at first. */
  public static void enableJsonDecoderDisallowUnknownFields(boolean enabled) {
    disallowUnknownFields = enabled;
  }

  /** Lets everything pass: neither tags nor Bean Validation are looked at. */
  public static void disableBindValidation() {
    validator = null;
  }

  /** Sets what checks the objects that bindings have made, instead of {@link Validation}. */
  public static void setValidator(Validator replacement) {
    validator = requireNonNull(replacement, "replacement");
  }

  /** Returns what checks the objects that bindings have made, empty when nothing does. */
  public static Optional<Validator> validator() {
    return Optional.ofNullable(validator);
  }

  /** Sets what reads JSON. */
  public static void setJsonCodec(JsonCodec codec) {
    jsonCodec = requireNonNull(codec, "codec");
  }

  /** Returns what reads JSON. */
  public static JsonCodec jsonCodec() {
    return jsonCodec;
  }

  /**
   * Returns the codec that is delivered, whatever has been set: for data whose bytes must be those
   * of Go, such as what is signed.
   */
  public static JsonCodec goJsonCodec() {
    return GoJson.INSTANCE;
  }

  static JsonOptions jsonOptions() {
    return useNumber || disallowUnknownFields
        ? new JsonOptions(useNumber, disallowUnknownFields)
        : JsonOptions.DEFAULT;
  }
}
