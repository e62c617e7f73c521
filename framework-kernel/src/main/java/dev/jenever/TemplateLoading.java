package dev.jenever;

import dev.jenever.internal.library.MissingLibrary;
import dev.jenever.internal.pebble.ClassPathFiles;
import dev.jenever.internal.pebble.TemplateSources;
import dev.jenever.render.PebbleTemplates;
import dev.jenever.render.TemplateSettings;
import dev.jenever.spi.TemplateEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Finds templates and loads them. */
final class TemplateLoading {

  private TemplateLoading() {}

  static TemplateEngine glob(TemplateSettings settings, Path root, String... patterns) {
    return load(settings, () -> matches(pattern -> TemplateSources.glob(root, pattern), patterns));
  }

  static TemplateEngine files(TemplateSettings settings, String... files) {
    List<Path> paths = List.of(files).stream().map(Path::of).toList();
    return load(settings, () -> paths);
  }

  static TemplateEngine classPath(TemplateSettings settings, String... patterns) {
    return load(settings, () -> matches(ClassPathFiles::glob, patterns));
  }

  @FunctionalInterface
  private interface Finder {
    List<Path> find(String pattern) throws IOException;
  }

  private static List<Path> matches(Finder finder, String... patterns) {
    List<Path> files = new ArrayList<>();
    try {
      for (String pattern : patterns) {
        files.addAll(finder.find(pattern));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static TemplateEngine load(TemplateSettings settings, Supplier<List<Path>> files) {
    try {
      return new PebbleTemplates(settings, files, Mode.isDebugging());
    } catch (NoClassDefFoundError e) {
      throw MissingLibrary.exception(
          "rendering HTML templates", "io.pebbletemplates:pebble:4.1.2", e);
    }
  }
}
