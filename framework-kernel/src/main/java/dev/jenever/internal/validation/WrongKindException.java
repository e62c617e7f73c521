package dev.jenever.internal.validation;

/**
 * A tag on a value of a kind it cannot judge: a fault of the type, unless whoever sent the value
 * chose its kind.
 */
final class WrongKindException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  WrongKindException(String message) {
    super(message);
  }
}
