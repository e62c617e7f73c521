package dev.jenever.compat.apps.trace;

import dev.jenever.spi.TemplateEngine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One template, {@code hello}. */
final class HelloTemplate implements TemplateEngine {

  @Override
  public void render(String name, @Nullable Object model, OutputStream out) throws IOException {
    if (!name.equals("hello")) {
      throw new IOException("html/template: \"" + name + "\" is undefined");
    }
    out.write(("hello " + model).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public List<String> names() {
    return List.of("hello");
  }
}
