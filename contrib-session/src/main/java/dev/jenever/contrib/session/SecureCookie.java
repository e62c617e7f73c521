package dev.jenever.contrib.session;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Signs and optionally encrypts the value of a cookie, in the byte format of gorilla/securecookie.
 *
 * <pre>{@code
 * SecureCookie codec = SecureCookie.create(hashKey, blockKey).maxAge(3600);
 * String value = codec.encode("theme", "dark".getBytes(UTF_8));
 * byte[] theme = codec.decode("theme", value);
 * }</pre>
 *
 * <p>The name of the cookie is signed too. Used by all threads at once once it is set up.
 * Counterpart of {@code securecookie.SecureCookie} with its {@code NopEncoder}.
 */
public final class SecureCookie {

  private final CookieMac mac;
  private final @Nullable CookieCipher cipher;
  private volatile int maxAge = Options.MONTH;
  private volatile int minAge;
  private volatile int maxLength = 4096;
  private volatile Clock clock = Clock.systemUTC();

  private SecureCookie(CookieMac mac, @Nullable CookieCipher cipher) {
    this.mac = mac;
    this.cipher = cipher;
  }

  /**
   * Creates a codec.
   *
   * @param hashKey the key that signs, 32 or 64 bytes for preference
   * @param blockKey the key that encrypts, 16, 24 or 32 bytes; null to sign only
   * @throws IllegalArgumentException when the hash key is empty or the block key of another length
   */
  public static SecureCookie create(byte[] hashKey, byte @Nullable [] blockKey) {
    return new SecureCookie(
        new CookieMac(hashKey), blockKey == null ? null : new CookieCipher(blockKey));
  }

  /** Sets up to which age in seconds a value is accepted, 30 days unless set; 0 for any. */
  public SecureCookie maxAge(int seconds) {
    maxAge = seconds;
    return this;
  }

  /** Sets from which age in seconds a value is accepted, 0 unless set. */
  public SecureCookie minAge(int seconds) {
    minAge = seconds;
    return this;
  }

  /** Sets how many characters a value may have, 4096 unless set; 0 for any number. */
  public SecureCookie maxLength(int characters) {
    maxLength = characters;
    return this;
  }

  /** Sets the clock that ages are measured by. */
  public SecureCookie clock(Clock clock) {
    this.clock = requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Returns the value for a cookie of this name.
   *
   * @throws SessionException when it becomes too long
   */
  public String encode(String name, byte[] payload) {
    byte[] sealed = cipher == null ? payload : cipher.encrypt(payload);
    byte[] time = Long.toString(clock.instant().getEpochSecond()).getBytes(US_ASCII);
    String value = mac.seal(name.getBytes(UTF_8), time, CookieBase64.encode(sealed));
    if (maxLength != 0 && value.length() > maxLength) {
      throw new SessionException("securecookie: the value is too long: " + value.length());
    }
    return value;
  }

  /**
   * Returns the payload of a value.
   *
   * @throws SessionException when it was not made for this name with these keys, or is too old, too
   *     new or too long; the message is the original's
   */
  public byte[] decode(String name, String value) {
    if (maxLength != 0 && value.length() > maxLength) {
      throw new SessionException("securecookie: the value is too long: " + value.length());
    }
    SealedValue sealed = mac.open(name.getBytes(UTF_8), CookieBase64.decode(value.getBytes(UTF_8)));
    checkAge(sealed.timestamp());
    byte[] payload = CookieBase64.decode(sealed.inner());
    return cipher == null ? payload : cipher.decrypt(payload);
  }

  private void checkAge(long timestamp) {
    long now = clock.instant().getEpochSecond();
    if (minAge != 0 && timestamp > now - minAge) {
      throw new SessionException("securecookie: timestamp is too new");
    }
    if (maxAge != 0 && timestamp < now - maxAge) {
      throw new SessionException("securecookie: expired timestamp");
    }
  }
}
