package dev.jenever.internal.validation;

import dev.jenever.internal.go.GoNumbers;
import dev.jenever.internal.go.GoTextException;
import dev.jenever.internal.validation.format.ChecksumFormats;
import dev.jenever.internal.validation.format.CoinFormats;
import dev.jenever.internal.validation.format.IsoCodes;
import dev.jenever.internal.validation.format.NumberFormats;
import dev.jenever.spi.FieldError.Kind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Tags about numbers, as numbers or as text: numeric, latitude, port, check digits, codes. */
final class NumberRules {

  private static final int HIGHEST_PORT = 65535;
  private static final int COUNTRY_NUMBERS = 1000;
  private static final int MOST_DIGITS = 1000;

  private NumberRules() {}

  static void addTo(Map<String, Rule> rules) {
    rules.put("numeric", numberOr(NumberFormats::isNumeric));
    rules.put("number", numberOr(NumberFormats::isNumber));
    rules.put("hexadecimal", Rule.text(NumberFormats::isHexadecimal));
    rules.put("boolean", Rule.of(NumberRules::isBoolean));
    rules.put("latitude", degrees(NumberFormats::isLatitude));
    rules.put("longitude", degrees(NumberFormats::isLongitude));
    rules.put("port", Rule.of(NumberRules::isPort));
    addChecksums(rules);
    addCodes(rules);
  }

  private static void addChecksums(Map<String, Rule> rules) {
    rules.put("isbn", Rule.text(ChecksumFormats::isIsbn));
    rules.put("isbn10", Rule.text(ChecksumFormats::isIsbn10));
    rules.put("isbn13", Rule.text(ChecksumFormats::isIsbn13));
    rules.put("issn", Rule.text(ChecksumFormats::isIssn));
    rules.put("credit_card", Rule.text(ChecksumFormats::isCreditCard));
    rules.put(
        "luhn_checksum", Rule.of(frame -> ChecksumFormats.hasLuhnChecksum(textOrInteger(frame))));
    rules.put("eth_addr", Rule.text(CoinFormats::isEthereum));
    rules.put("eth_addr_checksum", Rule.text(CoinFormats::isEthereumChecksummed));
    rules.put("btc_addr", Rule.text(CoinFormats::isBitcoin));
    rules.put("btc_addr_bech32", Rule.text(CoinFormats::isBitcoinBech32));
  }

  private static void addCodes(Map<String, Rule> rules) {
    rules.put("iso3166_1_alpha2", Rule.text(IsoCodes.ALPHA2::contains));
    rules.put("iso3166_1_alpha2_eu", Rule.text(IsoCodes.EU_ALPHA2::contains));
    rules.put("iso3166_1_alpha3", Rule.text(IsoCodes.ALPHA3::contains));
    rules.put("iso3166_1_alpha3_eu", Rule.text(IsoCodes.EU_ALPHA3::contains));
    rules.put("iso3166_1_alpha_numeric", countryNumber(IsoCodes.NUMERIC));
    rules.put("iso3166_1_alpha_numeric_eu", countryNumber(IsoCodes.EU_NUMERIC));
    rules.put("iso3166_2", Rule.text(IsoCodes::isSubdivision));
    rules.put("iso4217", Rule.text(IsoCodes.CURRENCIES::contains));
    rules.put("iso4217_numeric", Rule.of(NumberRules::isCurrencyNumber));
  }

  private static Rule numberOr(Predicate<String> format) {
    return Rule.of(
        frame -> {
          Value value = frame.value();
          return value.isInteger() || value.isFloat() || format.test(value.text());
        });
  }

  private static boolean isBoolean(Frame frame) {
    if (frame.value().kind == Kind.BOOL) {
      return true;
    }
    try {
      GoNumbers.parseBool(frame.value().text());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Rule degrees(Predicate<String> format) {
    return Rule.of(
        frame -> {
          Value value = frame.value();
          return format.test(value.isFloat() ? floatText(value) : textOrInteger(frame));
        });
  }

  private static String floatText(Value value) {
    if (value.object instanceof BigDecimal d) {
      // Written out, a number like 1e999999999 would not fit into memory.
      boolean vast = Math.abs((long) d.precision() - d.scale()) > MOST_DIGITS;
      return vast ? d.toString() : d.toPlainString();
    }
    return value.object instanceof Float f
        ? GoNumbers.formatFloat(f, 'f', -1)
        : GoNumbers.formatFloat(value.asDouble(), 'f', -1);
  }

  private static String textOrInteger(Frame frame) {
    Value value = frame.value();
    return value.isInteger() ? value.integerText() : frame.textOrFail();
  }

  // Java has no unsigned types, which is what Go asks for.
  private static boolean isPort(Frame frame) {
    Value value = frame.value();
    if (!value.isInteger()) {
      throw new IllegalArgumentException(
          "reflect: call of reflect.Value.Uint on " + value.kind + " Value");
    }
    return value.asLong() >= 1 && value.asLong() <= HIGHEST_PORT;
  }

  private static Rule countryNumber(Set<Integer> numbers) {
    return Rule.of(
        frame -> {
          try {
            long number = GoNumbers.parseInt(textOrInteger(frame), 64);
            return numbers.contains((int) (number % COUNTRY_NUMBERS));
          } catch (GoTextException e) {
            return false;
          }
        });
  }

  private static boolean isCurrencyNumber(Frame frame) {
    Value value = frame.value();
    if (!value.isInteger()) {
      throw frame.badFieldType();
    }
    long number = value.asLong();
    return number == (int) number && IsoCodes.CURRENCY_NUMBERS.contains((int) number);
  }
}
