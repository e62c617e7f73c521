package dev.jenever.internal.validation.format;

import java.util.Locale;
import java.util.Map;

/** Ports as numbers and as names of services. */
final class PortNumbers {

  static final int HIGHEST = 65535;

  private static final int TOO_HIGH = HIGHEST + 1;

  // The names Go knows without a services file.
  private static final Map<String, Integer> SERVICES =
      Map.ofEntries(
          Map.entry("domain", 53),
          Map.entry("ftp", 21),
          Map.entry("ftps", 990),
          Map.entry("gopher", 70),
          Map.entry("http", 80),
          Map.entry("https", 443),
          Map.entry("imap2", 143),
          Map.entry("imap3", 220),
          Map.entry("imaps", 993),
          Map.entry("pop3", 110),
          Map.entry("pop3s", 995),
          Map.entry("smtp", 25),
          Map.entry("submissions", 465),
          Map.entry("ssh", 22),
          Map.entry("telnet", 23));

  private PortNumbers() {}

  /** Whether Go's resolver takes the text for a port: a number, a service, or nothing for 0. */
  static boolean isPort(String text, boolean udp) {
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    if (Chars.all(digits, 0, digits.length(), Chars::isDigit)) {
      int number = decimal(digits);
      return number == 0 || (!negative && number <= HIGHEST);
    }
    String service = text.toLowerCase(Locale.ROOT);
    return udp ? service.equals("domain") : SERVICES.containsKey(service);
  }

  /** The number of up to any count of digits; what is above the highest port is just too high. */
  static int decimal(String digits) {
    int number = 0;
    for (int i = 0; i < digits.length() && number < TOO_HIGH; i++) {
      number = number * 10 + digits.charAt(i) - '0';
    }
    return Math.min(number, TOO_HIGH);
  }
}
