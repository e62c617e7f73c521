package dev.jenever.contrib.jwt.jws;

/**
 * The releases of golang-jwt whose rules and texts there are.
 *
 * <p>They differ in the texts; in when the signature is decoded; and in how claims are judged.
 * Release 4 compares whole seconds, refuses an {@code iat} in the future, and leaves alone what
 * follows the claims; release 5 looks at {@code iat} only when asked to.
 */
public enum GolangJwt {
  /** Release 4.5, that of gin-jwt 2 and of the middleware for Hertz. */
  V4,
  /** Release 5.3, that of gin-jwt 3. */
  V5
}
