package dev.jenever.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.internal.json.GoJson;
import dev.jenever.internal.pebble.ContextualExtension;
import dev.jenever.internal.pebble.SourceLoader;
import dev.jenever.internal.pebble.TemplateSources;
import dev.jenever.spi.TemplateEngine;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.lexer.Syntax;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Templates in the language of Pebble, with escaping that goes by context as in Go: between
 * elements, in attributes, addresses, scripts and style sheets a value is escaped for that very
 * place, and one that could do harm there is shown as {@code ZgotmplZ}.
 *
 * <p>A template that puts a value where no escaping is safe, or whose branches end in different
 * contexts, is refused when it is loaded. {@code {{ x | raw }}} and {@code {% autoescape false %}}
 * take the responsibility from this class.
 *
 * <p>Templates are known by the names of their files, for {@code include} and {@code extends} too.
 * Needs {@code io.pebbletemplates:pebble}. Safe for use by any thread.
 *
 * <p>Counterpart of {@code render.HTMLProduction} and {@code render.HTMLDebug}.
 */
public final class PebbleTemplates implements TemplateEngine {

  private final Supplier<TemplateSources> sources;
  private final PebbleEngine engine;

  /**
   * Loads templates.
   *
   * @param settings how they are read
   * @param files where they are; of two files with one name the later one is kept
   * @param reload whether to look for them and read them again each time they are rendered, for
   *     development
   * @throws PebbleException when one of them is wrong
   */
  public PebbleTemplates(TemplateSettings settings, Supplier<List<Path>> files, boolean reload) {
    TemplateSources loaded = new TemplateSources(files.get());
    this.sources = reload ? () -> new TemplateSources(files.get()) : () -> loaded;
    this.engine =
        new PebbleEngine.Builder()
            .loader(new SourceLoader(sources))
            .extension(new ContextualExtension(settings.functions()))
            .syntax(syntax(settings))
            .autoEscaping(false)
            .cacheActive(!reload)
            .defaultLocale(Locale.ROOT)
            .build();
    loaded.names().forEach(engine::getTemplate);
  }

  @Override
  public void render(String name, @Nullable Object model, OutputStream out) throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream(1024);
    try (Writer writer = new OutputStreamWriter(page, UTF_8)) {
      engine.getTemplate(name).evaluate(writer, GoJson.INSTANCE.variables(model));
    } catch (PebbleException e) {
      throw new IOException(e.getPebbleMessage(), e);
    } catch (RuntimeException e) {
      throw new IOException("html/template: " + name + ": " + e.getMessage(), e);
    }
    page.writeTo(out);
  }

  @Override
  public List<String> names() {
    return sources.get().names();
  }

  private static Syntax syntax(TemplateSettings settings) {
    return new Syntax.Builder()
        .setPrintOpenDelimiter(settings.left())
        .setPrintCloseDelimiter(settings.right())
        .setEnableNewLineTrimming(false)
        .build();
  }
}
