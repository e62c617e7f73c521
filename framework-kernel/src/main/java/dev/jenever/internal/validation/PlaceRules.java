package dev.jenever.internal.validation;

import dev.jenever.internal.go.GoTextException;
import dev.jenever.internal.go.GoTime;
import dev.jenever.internal.validation.format.FilePaths;
import dev.jenever.internal.validation.format.ImageFormat;
import dev.jenever.internal.validation.format.JsonFormat;
import dev.jenever.internal.validation.format.LanguageTag;
import dev.jenever.internal.validation.format.Postcodes;
import dev.jenever.internal.validation.format.TimeZones;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Tags that look things up: languages, post codes, time zones, files; datetime and json. */
final class PlaceRules {

  private PlaceRules() {}

  static void addTo(Map<String, Rule> rules) {
    rules.put("bcp47_language_tag", Rule.textOnly(LanguageTag::isLanguageTag));
    rules.put("datetime", Rule.bound(PlaceRules::dateTime));
    rules.put("timezone", Rule.textOnly(TimeZones::isTimeZone));
    rules.put(
        "postcode_iso3166_alpha2",
        Rule.bound(country -> frame -> Postcodes.isPostcode(frame.value().text(), country)));
    rules.put("postcode_iso3166_alpha2_field", Rule.bound(PlaceRules::postcodeOf));
    rules.put("json", Rule.of(PlaceRules::isJson));
    rules.put("file", Rule.textOnly(FilePaths::isFile));
    rules.put("filepath", Rule.textOnly(FilePaths::isFilePath));
    rules.put("dir", Rule.textOnly(FilePaths::isDirectory));
    rules.put("dirpath", Rule.textOnly(FilePaths::isDirectoryPath));
    rules.put("image", Rule.textOnly(ImageFormat::isImage));
    rules.put("uds_exists", Rule.text(FilePaths::isSocket));
  }

  private static Check dateTime(String layout) {
    return frame -> {
      String text = frame.textOrFail();
      try {
        GoTime.parse(layout, text);
        return true;
      } catch (GoTextException e) {
        return false;
      }
    };
  }

  private static Check postcodeOf(String param) {
    String[] fields = Params.split(param);
    return frame -> {
      Value country = fields.length == 1 ? frame.find(fields[0]) : null;
      if (country == null) {
        return false;
      }
      if (country.category != Category.TEXT) {
        throw new IllegalArgumentException("Bad field type " + country.typeName());
      }
      return Postcodes.isPostcode(frame.value().text(), country.text());
    };
  }

  private static boolean isJson(Frame frame) {
    Value value = frame.value();
    if (value.type() != byte[].class) {
      return JsonFormat.isJson(frame.textOrFail());
    }
    return value.object instanceof byte[] bytes
        && JsonFormat.isJson(new String(bytes, StandardCharsets.ISO_8859_1));
  }
}
