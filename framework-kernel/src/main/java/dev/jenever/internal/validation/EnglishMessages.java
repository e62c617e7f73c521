package dev.jenever.internal.validation;

/** The English sentences of the built-in tags. */
final class EnglishMessages {

  private EnglishMessages() {}

  static Translations addTo(Translations translations) {
    return translations;
  }
}
