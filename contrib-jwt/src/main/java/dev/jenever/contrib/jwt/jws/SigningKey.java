package dev.jenever.contrib.jwt.jws;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.jenever.contrib.jwt.jws.TokenException.Reason;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs tokens, bound to the methods it is made for.
 *
 * <p>Immutable, safe for use by any thread; make it once, not per token. Counterpart of the key of
 * {@code Token.SignedString}, and of {@code jwt.ParseRSAPrivateKeyFromPEM} and its kin.
 */
public abstract class SigningKey {

  SigningKey() {}

  /**
   * Returns a key for {@code HS256}, {@code HS384} and {@code HS512}; the bytes are copied.
   *
   * @throws IllegalArgumentException when there are no bytes: anybody could sign
   */
  public static SigningKey hmac(byte[] secret) {
    return new HmacSigningKey(secret);
  }

  /** Returns the methods that this key is made for. */
  public abstract Set<SigningMethod> methods();

  /**
   * Signs claims: the header is {@code {"alg":…,"typ":"JWT"}}.
   *
   * @param claims the members in any order; they are written as Go writes a map
   * @throws TokenException when the key is not made for the method
   * @throws dev.jenever.spi.JsonException when a claim has no JSON form
   */
  public String sign(SigningMethod method, Map<String, ? extends @Nullable Object> claims) {
    return sign(method, Map.of(), claims);
  }

  /**
   * Signs claims with further members of the header, such as {@code kid}.
   *
   * @param header members besides {@code alg}, which cannot be replaced; {@code typ} is {@code JWT}
   *     unless it is among them
   * @throws TokenException when the key is not made for the method
   * @throws dev.jenever.spi.JsonException when a member or a claim has no JSON form
   */
  public String sign(
      SigningMethod method,
      Map<String, ? extends @Nullable Object> header,
      Map<String, ? extends @Nullable Object> claims) {
    if (!methods().contains(method)) {
      throw refusal(method);
    }
    Map<String, @Nullable Object> all = new TreeMap<>();
    all.put("typ", "JWT");
    all.putAll(header);
    all.put("alg", method.alg());
    String first = Base64Url.encode(Json.write(all));
    String second = Base64Url.encode(Json.write(claims));
    byte[] signature = signature(method, first.getBytes(US_ASCII), second.getBytes(US_ASCII));
    return first + "." + second + "." + Base64Url.encode(signature);
  }

  /** Signs an encoded header and encoded claims, by a method that this key is made for. */
  abstract byte[] signature(SigningMethod method, byte[] header, byte[] claims);

  private static TokenException refusal(SigningMethod method) {
    if (method == SigningMethod.NONE) {
      return new TokenException(
          "token is unverifiable: 'none' signature type is not allowed", Reason.UNVERIFIABLE);
    }
    return new TokenException(
        "key is of invalid type: " + method.family().signingKey(), Reason.INVALID_KEY_TYPE);
  }
}
