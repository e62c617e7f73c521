package dev.jenever.contrib.jwt.jws;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token that has been read.
 *
 * <p>What {@link Parser#parse} returns is verified; what a {@link KeyFunction} gets, and {@link
 * Parser#parseUnverified} returns, is not. Values are those of JSON in Go: {@code String}, {@code
 * Double} (or {@code BigDecimal}, see {@link ParserBuilder#jsonNumbers}), {@code Boolean}, {@code
 * List}, {@code Map} and null. Of members of the same name the last one counts.
 *
 * <p>The maps cannot be changed. Counterpart of {@code jwt.Token}.
 */
public final class Token {

  private final String raw;
  private final SigningMethod method;
  private final Map<String, @Nullable Object> header;
  private final Map<String, @Nullable Object> claims;

  Token(
      String raw,
      SigningMethod method,
      Map<String, @Nullable Object> header,
      Map<String, @Nullable Object> claims) {
    this.raw = raw;
    this.method = method;
    this.header = header;
    this.claims = claims;
  }

  /** Returns the text of the token, as it was given to the parser. */
  public String raw() {
    return raw;
  }

  /** Returns the method that the header names. */
  public SigningMethod method() {
    return method;
  }

  /** Returns the header. */
  public Map<String, @Nullable Object> header() {
    return header;
  }

  /** Returns the claims, in the order in which they came. */
  public Map<String, @Nullable Object> claims() {
    return claims;
  }

  /** Returns {@code kid} of the header, empty if it is not there or no text. */
  public Optional<String> keyId() {
    return header.get("kid") instanceof String id ? Optional.of(id) : Optional.empty();
  }
}
