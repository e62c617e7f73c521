package dev.jenever.internal.validation.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Language tags by BCP 47 whose subtags are known, as golang.org/x/text/language reads them. The
 * static door is safe for use by many threads.
 */
public final class LanguageTag {

  private static final CodeTable TABLE = CodeTable.read("language-tags.txt");
  private static final Set<String> WHOLE = TABLE.words("whole");
  private static final Set<String> LANGUAGES = languages();
  private static final Set<String> SCRIPTS = TABLE.words("script");
  private static final Set<String> REGIONS = regions();
  private static final Set<String> VARIANTS = TABLE.words("variant");

  private static final String END = "";
  private static final int LONGEST_SUBTAG = 8;

  private final String text;
  private int next;
  private String token = END;
  private boolean wrong;

  private LanguageTag(String text) {
    this.text = text;
  }

  /** Whether the text is a tag; underscores do for dashes, and case does not matter. */
  public static boolean isLanguageTag(String text) {
    if (!TextFormats.isAscii(text)) {
      return false;
    }
    String tag = text.toLowerCase(Locale.ROOT).replace('_', '-');
    return WHOLE.contains(tag) || new LanguageTag(tag).isTag();
  }

  private static Set<String> languages() {
    Set<String> languages = new HashSet<>(TABLE.words("language2"));
    for (String group : TABLE.words("language3")) {
      group.substring(3).chars().forEach(c -> languages.add(group.substring(0, 2) + (char) c));
    }
    return languages;
  }

  private static Set<String> regions() {
    Set<String> regions = new HashSet<>(TABLE.words("region2"));
    regions.addAll(TABLE.words("region3"));
    regions.addAll(TABLE.words("region-numeric"));
    return regions;
  }

  private boolean isTag() {
    scan();
    if (token.length() > 1) {
      language(true);
    } else {
      wrong |= !token.equals("x");
    }
    wrong |= token.length() > 1;
    while (!wrong && token.length() == 1) {
      extension();
    }
    return !wrong;
  }

  private void scan() {
    if (next > text.length()) {
      token = END;
      return;
    }
    int dash = text.indexOf('-', next);
    int end = dash < 0 ? text.length() : dash;
    token = text.substring(next, end);
    next = end + 1;
    wrong |= token.length() > LONGEST_SUBTAG || !Chars.all(token, Chars::isAlnum);
  }

  private void require(Set<String> known) {
    wrong |= !known.contains(token);
    scan();
  }

  /** Language, extended language, script, region and variants. */
  private void language(boolean knownExtensions) {
    require(LANGUAGES);
    while (token.length() == 3 && isLetter(0)) {
      wrong |= knownExtensions && !LANGUAGES.contains(token);
      scan();
    }
    if (token.length() == 4 && isLetter(0)) {
      require(SCRIPTS);
    }
    if (token.length() == 2 || token.length() == 3) {
      require(REGIONS);
    }
    while (!wrong && token.length() >= 4) {
      require(VARIANTS);
    }
  }

  private boolean isLetter(int at) {
    return Chars.isLetter(token.charAt(at));
  }

  private void extension() {
    char singleton = token.charAt(0);
    int start = next;
    scan();
    switch (singleton) {
      case 'u' -> unicode();
      case 't' -> transformed();
      case 'x' -> skip(1);
      default -> skip(2);
    }
    // Empty: nothing at all, or for all but private use a single character.
    wrong |= consumedSince(start) < (singleton == 'x' ? 1 : 2);
  }

  /** How many characters of subtags were taken from there to before the current token. */
  private int consumedSince(int start) {
    int end = token.isEmpty() ? text.length() : next - token.length() - 2;
    return end - start;
  }

  private void skip(int shortest) {
    while (!wrong && token.length() >= shortest) {
      scan();
    }
  }

  /** Attributes, then keys with their types; a key may come twice only with the same types. */
  private void unicode() {
    skip(3);
    Map<String, String> types = new HashMap<>();
    while (!wrong && token.length() == 2) {
      String key = token;
      int from = next;
      scan();
      skip(3);
      int length = Math.max(0, consumedSince(from));
      String type = length == 0 ? "" : text.substring(from, from + length);
      String before = types.putIfAbsent(key, type);
      wrong |= before != null && !before.equals(type);
    }
  }

  /** A language tag, then fields with their values. */
  private void transformed() {
    boolean language = token.length() == 2 || token.length() == 3;
    if (language && isLetter(1)) {
      language(false);
    }
    while (!wrong && token.length() == 2 && !isLetter(1)) {
      scan();
      skip(3);
    }
  }
}
