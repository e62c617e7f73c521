package dev.jenever.internal.html;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the character references that matter to scripts and style sheets in attributes. */
final class Entities {

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}))|([a-zA-Z]+));?");

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("lpar", "("),
          Map.entry("rpar", ")"),
          Map.entry("sol", "/"),
          Map.entry("bsol", "\\"),
          Map.entry("grave", "`"),
          Map.entry("colon", ":"),
          Map.entry("semi", ";"),
          Map.entry("quest", "?"),
          Map.entry("num", "#"),
          Map.entry("lbrace", "{"),
          Map.entry("rbrace", "}"),
          Map.entry("lcub", "{"),
          Map.entry("rcub", "}"),
          Map.entry("dollar", "$"),
          Map.entry("Tab", "\t"),
          Map.entry("NewLine", "\n"));

  private Entities() {}

  static String decode(String text) {
    return text.indexOf('&') < 0
        ? text
        : REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(decoded(found)));
  }

  private static String decoded(MatchResult found) {
    if (found.group(3) != null) {
      return NAMED.getOrDefault(found.group(3), found.group());
    }
    int rune =
        found.group(1) != null
            ? Integer.parseInt(found.group(1), 16)
            : Integer.parseInt(found.group(2));
    return Character.isValidCodePoint(rune) ? Character.toString(rune) : "\ufffd";
  }
}
