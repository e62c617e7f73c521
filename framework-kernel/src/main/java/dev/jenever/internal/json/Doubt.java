package dev.jenever.internal.json;

/** Ends a reading that met something unusual: only one that looks first tells what it is. */
final class Doubt extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Doubt ONLY = new Doubt();

  private Doubt() {
    super("unusual JSON", null, false, false);
  }

  static Doubt raised() {
    return ONLY;
  }
}
