package dev.jenever.spi;

import org.jspecify.annotations.Nullable;

/**
 * What a rule for a whole object sees; it reports failures instead of returning a verdict.
 *
 * <p>Valid during the call only; not for use by several threads.
 *
 * <p>Counterpart of {@code validator.StructLevel}.
 */
public interface StructLevel {

  /** Returns the object validation began with. */
  @Nullable Object top();

  /** Returns the object that holds the current one; the current one itself at the top. */
  @Nullable Object parent();

  /** Returns the object to check. */
  Object current();

  /** Returns the validator at work, for checks inside the check. */
  Validator validator();

  /**
   * Reports a failure of a field of the current object.
   *
   * @param value the offending value
   * @param fieldName the reported name, appended to the path of the current object
   * @param structFieldName the name of the Java field; empty means the reported name
   * @param tag the tag to name in the message, free to invent
   * @param param the parameter to name in translations, empty for none
   */
  void reportError(
      @Nullable Object value, String fieldName, String structFieldName, String tag, String param);

  /**
   * Reports failures found by a validation of its own, below the path of the current object.
   *
   * @param relativeNamespace text between the path of the current object and the reported path
   * @param relativeStructNamespace the same with the names of the Java fields
   * @param errors the failures to take over
   */
  void reportErrors(
      String relativeNamespace, String relativeStructNamespace, ValidationErrors errors);
}
