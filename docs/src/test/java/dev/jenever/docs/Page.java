package dev.jenever.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown page of the repository. */
record Page(Path path, String text) {

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)#\\s]+)[^)]*\\)");

  static List<Page> all() throws IOException {
    List<Page> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(ROOT)) {
      for (Path file : files.filter(Page::isPage).sorted().toList()) {
        pages.add(new Page(file, Files.readString(file)));
      }
    }
    return pages;
  }

  List<String> blocks(String language) {
    return FENCE
        .matcher(text)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  List<String> links() {
    Matcher matcher = LINK.matcher(FENCE.matcher(text).replaceAll(""));
    return matcher.results().map(link -> link.group(1)).toList();
  }

  @Override
  public String toString() {
    return ROOT.relativize(path).toString();
  }

  private static boolean isPage(Path file) {
    String relative = ROOT.relativize(file).toString();
    return relative.endsWith(".md")
        && !relative.contains("target/")
        && !relative.contains("node_modules/")
        && !relative.startsWith(".");
  }
}
