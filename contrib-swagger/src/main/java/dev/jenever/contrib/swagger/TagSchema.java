package dev.jenever.contrib.swagger;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in one schema what validation tags say. */
final class TagSchema {

  private static final Pattern ONE_OF = Pattern.compile("'([^']*)'|\\S+");

  /** The formats of JSON Schema for tags that mean the same. */
  private static final Map<String, String> FORMATS =
      Map.ofEntries(
          Map.entry("email", "email"),
          Map.entry("url", "uri"),
          Map.entry("http_url", "uri"),
          Map.entry("https_url", "uri"),
          Map.entry("uri", "uri"),
          Map.entry("uuid", "uuid"),
          Map.entry("uuid3", "uuid"),
          Map.entry("uuid4", "uuid"),
          Map.entry("uuid5", "uuid"),
          Map.entry("uuid_rfc4122", "uuid"),
          Map.entry("ipv4", "ipv4"),
          Map.entry("ip4_addr", "ipv4"),
          Map.entry("ipv6", "ipv6"),
          Map.entry("ip6_addr", "ipv6"),
          Map.entry("hostname_rfc1123", "hostname"),
          Map.entry("hostname", "hostname"),
          Map.entry("fqdn", "hostname"),
          Map.entry("base64", "byte"));

  /** The patterns of tags that are one. */
  private static final Map<String, String> PATTERNS =
      Map.ofEntries(
          Map.entry("alpha", "^[a-zA-Z]+$"),
          Map.entry("alphanum", "^[a-zA-Z0-9]+$"),
          Map.entry("numeric", "^[-+]?[0-9]+(?:\\.[0-9]+)?$"),
          Map.entry("number", "^[0-9]+$"),
          Map.entry("hexadecimal", "^(0[xX])?[0-9a-fA-F]+$"),
          Map.entry(
              "hexcolor", "^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$"),
          Map.entry("e164", "^\\+[1-9]?[0-9]{7,14}$"),
          Map.entry("ulid", "^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$"),
          Map.entry("mongodb", "^[a-f\\d]{24}$"),
          Map.entry("md5", "^[0-9a-f]{32}$"),
          Map.entry("sha256", "^[0-9a-f]{64}$"));

  private final Schema<?> schema;
  private final boolean latest;
  private final String type;

  TagSchema(Schema<?> schema, boolean latest) {
    this.schema = schema;
    this.latest = latest;
    this.type = Schemas.typeOf(schema);
  }

  /** Adds what one tag says, nothing when there are no words for it. */
  void add(String tag) {
    int equals = tag.indexOf('=');
    String name = equals < 0 ? tag : tag.substring(0, equals);
    String parameter = equals < 0 ? "" : tag.substring(equals + 1);
    if (tag.indexOf('|') >= 0) {
      return;
    }
    if (equals < 0) {
      addPlain(name);
    } else if (name.equals("oneof")) {
      addOneOf(parameter);
    } else if (parameter.matches("-?\\d+(\\.\\d+)?") && !name.startsWith("eq_")) {
      addBound(name, new BigDecimal(parameter));
    } else if (type.equals("string")) {
      addAffix(name, parameter);
    }
  }

  /** Says that the value is not empty, which other annotations may have taken back. */
  void addFilled() {
    if (type.equals("string") && isZero(schema.getMinLength())) {
      schema.setMinLength(1);
    } else if (type.equals("array") && isZero(schema.getMinItems())) {
      schema.setMinItems(1);
    }
  }

  private static boolean isZero(@Nullable Integer bound) {
    return bound == null || bound == 0;
  }

  private void addPlain(String name) {
    if (name.equals("required")
        && type.equals("string")
        && schema.getMinLength() == null
        && schema.getEnum() == null
        && schema.getFormat() == null) {
      schema.setMinLength(1);
    } else if (name.equals("unique") && type.equals("array")) {
      schema.setUniqueItems(true);
    } else if (type.equals("string") && FORMATS.containsKey(name)) {
      schema.setFormat(FORMATS.get(name));
    } else if (type.equals("string") && PATTERNS.containsKey(name)) {
      schema.setPattern(PATTERNS.get(name));
    }
  }

  private void addOneOf(String parameter) {
    List<Object> values = new ArrayList<>();
    Matcher matcher = ONE_OF.matcher(parameter);
    while (matcher.find()) {
      String text = matcher.group(1) == null ? matcher.group() : matcher.group(1);
      values.add(type.equals("string") ? text : new BigDecimal(text));
    }
    setEnum(schema, values);
  }

  private void addAffix(String name, String text) {
    String quoted = text.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
    switch (name) {
      case "startswith" -> schema.setPattern("^" + quoted);
      case "endswith" -> schema.setPattern(quoted + "$");
      case "contains" -> schema.setPattern(quoted);
      case "datetime" -> addTime(text);
      default -> {}
    }
  }

  private void addTime(String layout) {
    if (layout.equals("2006-01-02")) {
      schema.setFormat("date");
    } else if (layout.equals("2006-01-02T15:04:05Z07:00")) {
      schema.setFormat("date-time");
    }
  }

  private void addBound(String name, BigDecimal bound) {
    switch (type) {
      case "integer", "number" -> addNumber(name, bound);
      case "string" -> addSize(name, bound.intValue(), schema::setMinLength, schema::setMaxLength);
      case "array" -> addSize(name, bound.intValue(), schema::setMinItems, schema::setMaxItems);
      case "object" ->
          addSize(name, bound.intValue(), schema::setMinProperties, schema::setMaxProperties);
      default -> {}
    }
  }

  private void addNumber(String name, BigDecimal bound) {
    switch (name) {
      case "min", "gte" -> schema.setMinimum(bound);
      case "max", "lte" -> schema.setMaximum(bound);
      case "gt" -> addExclusive(bound, true);
      case "lt" -> addExclusive(bound, false);
      case "eq", "len" -> setEnum(schema, List.of(bound));
      default -> {}
    }
  }

  private void addExclusive(BigDecimal bound, boolean below) {
    if (latest && below) {
      schema.setExclusiveMinimumValue(bound);
    } else if (latest) {
      schema.setExclusiveMaximumValue(bound);
    } else if (below) {
      schema.setMinimum(bound);
      schema.setExclusiveMinimum(true);
    } else {
      schema.setMaximum(bound);
      schema.setExclusiveMaximum(true);
    }
  }

  private static void addSize(String name, int bound, Setter min, Setter max) {
    switch (name) {
      case "min", "gte" -> min.set(bound);
      case "gt" -> min.set(bound + 1);
      case "max", "lte" -> max.set(bound);
      case "lt" -> max.set(bound - 1);
      case "len" -> {
        min.set(bound);
        max.set(bound);
      }
      default -> {}
    }
  }

  @SuppressWarnings("unchecked")
  private static void setEnum(Schema<?> schema, List<?> values) {
    ((Schema<Object>) schema).setEnum(new ArrayList<>(values));
  }

  /** Sets a bound of sizes. */
  @FunctionalInterface
  private interface Setter {
    void set(Integer bound);
  }
}
