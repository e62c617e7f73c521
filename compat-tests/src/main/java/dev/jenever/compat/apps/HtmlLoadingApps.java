package dev.jenever.compat.apps;

import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.Handler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The twin of {@code app_html_loading.go}. */
final class HtmlLoadingApps {

  private static final Handler TITLED =
      c -> c.html(200, c.param("name"), H.of("title", c.query("title")));

  private HtmlLoadingApps() {}

  static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("html-files", HtmlLoadingApps::htmlFiles);
    apps.put("html-glob", HtmlLoadingApps::htmlGlob);
    return apps;
  }

  /** A directory of templates with other delimiters, written once. */
  private static final class Directory {
    static final Path PATH = write();
  }

  private static Path write() {
    try {
      Path dir = Files.createTempDirectory("compat-templates");
      Files.writeString(dir.resolve("one.tmpl"), "one [[ title ]] {{ .title }}\n");
      Files.writeString(dir.resolve("two.tmpl"), "two [[ title ]]\n");
      return dir;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** html-files: named files, and delimiters of one's own. */
  private static Engine htmlFiles() {
    Engine r = Engine.create();
    r.delims("[[", "]]");
    r.loadHtmlFiles(Directory.PATH.resolve("one.tmpl").toString());
    r.get("/:name", TITLED);
    return r;
  }

  /** html-glob: all files that match a pattern. */
  private static Engine htmlGlob() {
    Engine r = Engine.create();
    r.delims("[[", "]]");
    r.loadHtmlGlob(Directory.PATH.resolve("*.tmpl").toString());
    r.get("/:name", TITLED);
    return r;
  }
}
