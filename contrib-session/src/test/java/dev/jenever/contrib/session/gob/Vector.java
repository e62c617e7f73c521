package dev.jenever.contrib.session.gob;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.binding.BindingSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What Go has written: its name, its bytes, and how Go shows the values. */
public record Vector(String name, byte[] gob, Object values) {

  /** Returns all that Go has recorded. */
  public static List<Vector> all() {
    try (InputStream in = Vector.class.getResourceAsStream("/gob.jsonl")) {
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
      return lines.lines().map(Vector::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Vector read(String line) {
    Map<?, ?> json =
        (Map<?, ?>) BindingSettings.goJsonCodec().decode(line.getBytes(UTF_8), Map.class);
    return new Vector(
        (String) json.get("name"),
        HexFormat.of().parseHex((String) json.get("gob")),
        json.get("values"));
  }

  @Override
  public String toString() {
    return name;
  }
}
