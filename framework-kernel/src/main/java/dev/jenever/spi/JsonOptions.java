package dev.jenever.spi;

/**
 * How JSON is decoded.
 *
 * @param useNumber whether numbers of untyped values keep all their digits ({@link
 *     java.math.BigDecimal}) instead of becoming {@link Double}; default false
 * @param disallowUnknownFields whether a field that the type does not have is an error; default
 *     false
 */
public record JsonOptions(boolean useNumber, boolean disallowUnknownFields) {

  /** Go's defaults: both off. */
  public static final JsonOptions DEFAULT = new JsonOptions(false, false);
}
