package dev.jenever.internal.validation;

import dev.jenever.spi.FieldError;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sentences for users, by language and tag. Safe for use by many threads at once. */
final class Translations {

  private final Map<Locale, Map<String, Function<FieldError, String>>> languages =
      new ConcurrentHashMap<>();

  void add(String tag, Locale locale, Function<FieldError, String> sentence) {
    languages.computeIfAbsent(locale, l -> new ConcurrentHashMap<>()).put(tag, sentence);
  }

  /**
   * Returns the sentence of the reported tag, else of the tag behind it, else the Go error text.
   */
  String translate(FieldError error, Locale locale) {
    Function<FieldError, String> sentence = find(error, locale);
    if (sentence == null) {
      sentence = find(error, new Locale(locale.getLanguage()));
    }
    return sentence == null ? error.error() : sentence.apply(error);
  }

  private @Nullable Function<FieldError, String> find(FieldError error, Locale locale) {
    Map<String, Function<FieldError, String>> sentences = languages.getOrDefault(locale, Map.of());
    Function<FieldError, String> sentence = sentences.get(error.tag());
    return sentence == null ? sentences.get(error.actualTag()) : sentence;
  }

  /** Fills a template: {@code {0}} is the field, {@code {1}} the parameter. */
  static String fill(String template, String field, String param) {
    StringBuilder text = new StringBuilder(template.length() + field.length() + param.length());
    int from = 0;
    for (int at = template.indexOf('{'); at >= 0; at = template.indexOf('{', from)) {
      String mark = template.startsWith("{0}", at) ? field : null;
      mark = mark == null && template.startsWith("{1}", at) ? param : mark;
      int end = mark == null ? at + 1 : at + 3;
      text.append(template, from, mark == null ? end : at).append(mark == null ? "" : mark);
      from = end;
    }
    return text.append(template, from, template.length()).toString();
  }
}
