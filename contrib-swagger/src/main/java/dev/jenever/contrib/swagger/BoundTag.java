package dev.jenever.contrib.swagger;

import dev.jenever.binding.Form;
import dev.jenever.binding.Header;
import dev.jenever.binding.Uri;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @Form}, {@code @Uri} or {@code @Header} says about a property.
 *
 * @param name the name in the source, {@code "-"} when the property is left alone
 * @param defaultValue the default, null when there is none
 * @param collectionFormat how one value holds several, {@code ""} when it does not
 */
record BoundTag(String name, @Nullable String defaultValue, String collectionFormat) {

  static BoundTag of(@Nullable Form tag, String name) {
    return tag == null
        ? new BoundTag(name, null, "")
        : parse(tag.value(), tag.defaultValue(), tag.collectionFormat(), name);
  }

  static BoundTag of(@Nullable Uri tag, String name) {
    return tag == null
        ? new BoundTag(name, null, "")
        : parse(tag.value(), tag.defaultValue(), tag.collectionFormat(), name);
  }

  static BoundTag of(@Nullable Header tag, String name) {
    return tag == null
        ? new BoundTag(name, null, "")
        : parse(tag.value(), tag.defaultValue(), tag.collectionFormat(), name);
  }

  boolean isIgnored() {
    return name.equals("-");
  }

  /** Reads {@code page,default=1}. */
  private static BoundTag parse(
      String text, String[] defaults, String collectionFormat, String javaName) {
    String[] pieces = text.split(",", -1);
    String defaultValue = defaults.length == 0 ? null : String.join(",", defaults);
    for (int i = 1; i < pieces.length; i++) {
      if (defaultValue == null && pieces[i].startsWith("default=")) {
        defaultValue = pieces[i].substring("default=".length()).replace(';', ',');
      }
    }
    return new BoundTag(pieces[0].isEmpty() ? javaName : pieces[0], defaultValue, collectionFormat);
  }
}
