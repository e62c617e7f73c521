package dev.jenever.internal.validation.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A file of facts beside this class: {@code name: value} lines, continued by lines that begin with
 * a blank, and comments that begin with a hash.
 */
public final class CodeTable {

  private final Map<String, String> entries = new LinkedHashMap<>();
  private String last = "";

  private CodeTable() {}

  static CodeTable read(String file) {
    return read(CodeTable.class, file);
  }

  /** Reads a file that stands beside the given class. */
  public static CodeTable read(Class<?> neighbour, String file) {
    CodeTable table = new CodeTable();
    try (InputStream in = Objects.requireNonNull(neighbour.getResourceAsStream(file), file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(table::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void add(String line) {
    if (line.startsWith(" ")) {
      entries.merge(last, line, String::concat);
      return;
    }
    int colon = line.indexOf(": ");
    last = line.substring(0, colon);
    entries.put(last, line.substring(colon + 2));
  }

  /** Returns the values by name, in the order of the file. */
  public Map<String, String> entries() {
    return entries;
  }

  /** The words of an entry. */
  Set<String> words(String name) {
    return Set.of(Objects.requireNonNull(entries.get(name), name).split(" "));
  }
}
