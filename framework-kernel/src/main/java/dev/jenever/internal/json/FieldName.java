package dev.jenever.internal.json;

/**
 * The name of a property as it stands in JSON, made once: a comma, the name in quotes, a colon.
 *
 * @param html with {@code <}, {@code >} and {@code &} escaped
 * @param plain with these as they are
 */
record FieldName(byte[] html, byte[] plain) {

  static FieldName of(String name) {
    return new FieldName(text(name, true), text(name, false));
  }

  private static byte[] text(String name, boolean html) {
    JsonBytes out = new JsonBytes();
    out.put(',');
    JsonText.string(out, name, html);
    out.put(':');
    return out.toByteArray();
  }
}
