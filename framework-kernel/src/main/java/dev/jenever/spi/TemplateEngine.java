package dev.jenever.spi;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Renders HTML templates.
 *
 * <p>An implementation escapes by context unless told otherwise, and is used by all threads at
 * once.
 *
 * <p>Counterpart of {@code render.HTMLRender}.
 */
public interface TemplateEngine {

  /**
   * Renders a template as UTF-8.
   *
   * @param name the name of the template, its file name unless the engine knows others
   * @param model what the template shows, a map, a record or a bean
   * @param out where the text goes
   * @throws IOException when the template is unknown or fails; nothing is written then
   */
  void render(String name, @Nullable Object model, OutputStream out) throws IOException;

  /** Returns the names of the templates that are known. */
  List<String> names();
}
