package dev.jenever.internal.validation;

/** One tag with its parameter read, ready to judge fields. Stateless, shared between threads. */
@FunctionalInterface
interface Check {

  /**
   * Judges the value of the frame.
   *
   * @throws IllegalArgumentException when the tag cannot judge values of this type
   */
  boolean passes(Frame frame);
}
