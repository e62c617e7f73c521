package dev.jenever.render;

import dev.jenever.spi.TemplateFunction;
import java.util.Map;

/**
 * How templates are read.
 *
 * <p>Immutable.
 *
 * @param left what begins an expression
 * @param right what ends an expression
 * @param functions what templates may call, as functions and as filters
 */
public record TemplateSettings(String left, String right, Map<String, TemplateFunction> functions) {

  /** Double braces, and no functions. */
  public static final TemplateSettings DEFAULT = new TemplateSettings("{{", "}}", Map.of());

  /** Copies the functions. */
  public TemplateSettings {
    functions = Map.copyOf(functions);
  }
}
