package dev.jenever.internal.pebble;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.function.Supplier;

/** Lets Pebble find templates by the names under which they were loaded. */
public final class SourceLoader implements Loader<String> {

  private final Supplier<TemplateSources> sources;

  /**
   * Creates the loader.
   *
   * @param sources asked for the templates each time that one is wanted
   */
  public SourceLoader(Supplier<TemplateSources> sources) {
    this.sources = sources;
  }

  @Override
  public Reader getReader(String name) {
    try {
      return new StringReader(sources.get().read(name));
    } catch (IOException e) {
      throw new LoaderException(e, "html/template: \"" + name + "\" is undefined");
    }
  }

  @Override
  public boolean resourceExists(String name) {
    return sources.get().names().contains(name);
  }

  @Override
  public String resolveRelativePath(String name, String anchor) {
    return name;
  }

  @Override
  public String createCacheKey(String name) {
    return name;
  }

  @Override
  public void setCharset(String charset) {
    // Templates are UTF-8.
  }

  @Override
  public void setPrefix(String prefix) {
    // Templates are known by their names alone.
  }

  @Override
  public void setSuffix(String suffix) {
    // Templates are known by their names alone.
  }
}
