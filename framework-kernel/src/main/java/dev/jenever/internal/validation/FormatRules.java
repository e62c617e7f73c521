package dev.jenever.internal.validation;

import dev.jenever.internal.validation.format.AddressFormats;
import dev.jenever.internal.validation.format.ColorFormats;
import dev.jenever.internal.validation.format.CronFormat;
import dev.jenever.internal.validation.format.EmailFormat;
import dev.jenever.internal.validation.format.EncodingFormats;
import dev.jenever.internal.validation.format.HexFormats;
import dev.jenever.internal.validation.format.HostFormats;
import dev.jenever.internal.validation.format.IdentifierFormats;
import dev.jenever.internal.validation.format.MongoConnection;
import dev.jenever.internal.validation.format.SemverFormat;
import dev.jenever.internal.validation.format.TextFormats;
import dev.jenever.internal.validation.format.UrlFormats;
import java.util.Map;
import java.util.function.Predicate;

/** Tags about the shape of a text that need nothing but the text. */
final class FormatRules {

  private FormatRules() {}

  static void addTo(Map<String, Rule> rules) {
    addCharacters(rules);
    addColors(rules);
    addEncodings(rules);
    addNetwork(rules);
    addSockets(rules);
    addDigests(rules);
    addUuids(rules);
    addIdentifiers(rules);
  }

  private static void addCharacters(Map<String, Rule> rules) {
    rules.put("alpha", Rule.text(TextFormats::isAlpha));
    rules.put("alphaspace", Rule.text(TextFormats::isAlphaSpace));
    rules.put("alphanum", Rule.text(TextFormats::isAlphanumeric));
    rules.put("alphanumspace", Rule.text(TextFormats::isAlphanumericSpace));
    rules.put("alphaunicode", Rule.text(TextFormats::isAlphaUnicode));
    rules.put("alphanumunicode", Rule.text(TextFormats::isAlphanumericUnicode));
    rules.put("ascii", ifText(TextFormats::isAscii));
    rules.put("printascii", ifText(TextFormats::isPrintableAscii));
    rules.put("multibyte", Rule.of(FormatRules::isMultibyte));
    rules.put("lowercase", Rule.textOnly(TextFormats::isLowercase));
    rules.put("uppercase", Rule.textOnly(TextFormats::isUppercase));
  }

  /** A rule that anything but a text fails. */
  private static Rule ifText(Predicate<String> format) {
    return Rule.of(
        frame -> frame.value().category == Category.TEXT && format.test(frame.value().text()));
  }

  private static boolean isMultibyte(Frame frame) {
    return frame.lengthOrFail() == 0 || TextFormats.hasMultibyte(frame.value().text());
  }

  private static void addColors(Map<String, Rule> rules) {
    rules.put("hexcolor", Rule.text(ColorFormats::isHexColor));
    rules.put("rgb", Rule.text(ColorFormats::isRgb));
    rules.put("rgba", Rule.text(ColorFormats::isRgba));
    rules.put("hsl", Rule.text(ColorFormats::isHsl));
    rules.put("hsla", Rule.text(ColorFormats::isHsla));
    rules.put("cmyk", Rule.text(ColorFormats::isCmyk));
  }

  private static void addEncodings(Map<String, Rule> rules) {
    rules.put("base32", Rule.text(EncodingFormats::isBase32));
    rules.put("base64", Rule.text(EncodingFormats::isBase64));
    rules.put("base64url", Rule.text(EncodingFormats::isBase64Url));
    rules.put("base64rawurl", Rule.text(EncodingFormats::isBase64RawUrl));
    rules.put("datauri", Rule.text(EncodingFormats::isDataUri));
    rules.put("jwt", Rule.text(EncodingFormats::isJwt));
    rules.put("html", Rule.text(EncodingFormats::hasHtml));
    rules.put("html_encoded", Rule.text(EncodingFormats::hasHtmlEncoded));
    rules.put("url_encoded", Rule.text(EncodingFormats::isUrlEncoded));
  }

  private static void addNetwork(Map<String, Rule> rules) {
    rules.put("email", Rule.text(EmailFormat::isEmail));
    rules.put("url", Rule.textOnly(UrlFormats::isUrl));
    rules.put("http_url", Rule.textOnly(UrlFormats::isHttpUrl));
    rules.put("https_url", Rule.textOnly(UrlFormats::isHttpsUrl));
    rules.put("uri", Rule.textOnly(UrlFormats::isUri));
    rules.put("origin", Rule.textOnly(UrlFormats::isOrigin));
    rules.put("urn_rfc2141", Rule.textOnly(UrlFormats::isUrn));
    rules.put("hostname", Rule.text(HostFormats::isHostname952));
    rules.put("hostname_rfc1123", Rule.text(HostFormats::isHostname1123));
    rules.put("hostname_port", Rule.text(HostFormats::isHostnamePort));
    rules.put("fqdn", Rule.text(HostFormats::isFqdn));
    rules.put("dns_rfc1035_label", Rule.text(HostFormats::isLabel1035));
    rules.put("ip", Rule.text(AddressFormats::isIp));
    rules.put("ipv4", Rule.text(AddressFormats::isIpv4));
    rules.put("ipv6", Rule.text(AddressFormats::isIpv6));
    rules.put("cidr", Rule.text(AddressFormats::isCidr));
    rules.put("cidrv4", Rule.text(AddressFormats::isCidrv4));
    rules.put("cidrv6", Rule.text(AddressFormats::isCidrv6));
    rules.put("mac", Rule.text(AddressFormats::isMac));
  }

  private static void addSockets(Map<String, Rule> rules) {
    Predicate<String> tcp4 = text -> AddressFormats.isSocket4(text, false);
    Predicate<String> tcp6 = text -> AddressFormats.isSocket6(text, false);
    Predicate<String> udp4 = text -> AddressFormats.isSocket4(text, true);
    Predicate<String> udp6 = text -> AddressFormats.isSocket6(text, true);
    rules.put("tcp4_addr", Rule.text(tcp4));
    rules.put("tcp6_addr", Rule.text(tcp6));
    rules.put("tcp_addr", Rule.text(tcp4.or(tcp6)));
    rules.put("udp4_addr", Rule.text(udp4));
    rules.put("udp6_addr", Rule.text(udp6));
    rules.put("udp_addr", Rule.text(udp4.or(udp6)));
    rules.put("ip4_addr", Rule.text(AddressFormats::isIpv4));
    rules.put("ip6_addr", Rule.text(AddressFormats::isIpv6));
    rules.put("ip_addr", Rule.text(AddressFormats::isIp));
    rules.put("unix_addr", Rule.text(text -> true));
  }

  private static void addDigests(Map<String, Rule> rules) {
    Map<String, Integer> digits =
        Map.ofEntries(
            Map.entry("md4", 32),
            Map.entry("md5", 32),
            Map.entry("sha256", 64),
            Map.entry("sha384", 96),
            Map.entry("sha512", 128),
            Map.entry("ripemd128", 32),
            Map.entry("ripemd160", 40),
            Map.entry("tiger128", 32),
            Map.entry("tiger160", 40),
            Map.entry("tiger192", 48));
    digits.forEach(
        (tag, count) -> rules.put(tag, Rule.text(text -> HexFormats.isDigest(text, count))));
  }

  private static void addUuids(Map<String, Rule> rules) {
    rules.put("uuid", stringer(HexFormats::isUuid));
    rules.put("uuid_rfc4122", stringer(HexFormats::isUuidAnyCase));
    for (char version = '3'; version <= '5'; version++) {
      char v = version;
      Predicate<String> isVersion = text -> HexFormats.hasVersion(text, v);
      Predicate<String> lower = HexFormats::isUuid;
      Predicate<String> any = HexFormats::isUuidAnyCase;
      rules.put("uuid" + v, stringer(lower.and(isVersion)));
      rules.put("uuid" + v + "_rfc4122", stringer(any.and(isVersion)));
    }
    rules.put("ulid", stringer(HexFormats::isUlid));
  }

  /** A rule about texts that takes objects by what their toString says. */
  private static Rule stringer(Predicate<String> format) {
    return Rule.of(
        frame -> {
          Value value = frame.value();
          return format.test(value.isStruct() ? String.valueOf(value.object) : value.text());
        });
  }

  private static void addIdentifiers(Map<String, Rule> rules) {
    rules.put("e164", Rule.text(IdentifierFormats::isE164));
    rules.put("ssn", measured(IdentifierFormats::isSsn));
    rules.put("ein", measured(IdentifierFormats::isEin));
    rules.put("bic_iso_9362_2014", Rule.text(IdentifierFormats::isBic2014));
    rules.put("bic", Rule.text(IdentifierFormats::isBic2022));
    rules.put("cve", Rule.text(IdentifierFormats::isCve));
    rules.put("semver", Rule.text(SemverFormat::isSemver));
    rules.put("cron", Rule.text(CronFormat::isCron));
    rules.put("mongodb", Rule.text(HexFormats::isMongoId));
    rules.put("mongodb_connection_string", Rule.text(MongoConnection::isConnectionString));
    rules.put("spicedb", Rule.bound(FormatRules::spiceDb));
  }

  /** A rule about texts that cannot be asked about what has no length. */
  private static Rule measured(Predicate<String> format) {
    return Rule.of(frame -> frame.lengthOrFail() > 0 && format.test(frame.value().text()));
  }

  private static Check spiceDb(String param) {
    Predicate<String> format =
        switch (param) {
          case "permission" -> IdentifierFormats::isSpiceDbPermission;
          case "type" -> IdentifierFormats::isSpiceDbType;
          case "id", "" -> IdentifierFormats::isSpiceDbId;
          default ->
              text -> {
                throw new IllegalArgumentException("Unrecognized parameter: " + param);
              };
        };
    return frame -> format.test(frame.value().text());
  }
}
