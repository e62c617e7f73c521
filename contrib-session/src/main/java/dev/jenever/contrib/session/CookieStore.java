package dev.jenever.contrib.session;

import static java.util.Objects.requireNonNull;

import dev.jenever.http.SameSite;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the values of a session in its cookie, signed and optionally encrypted.
 *
 * <pre>{@code
 * Store store = CookieStore.create("secret".getBytes(UTF_8));
 * r.use(Sessions.of("mysession", store));
 * }</pre>
 *
 * <p>Keys come in pairs, one that signs (32 or 64 bytes for preference) and one that encrypts (16,
 * 24 or 32 bytes); the latter may be null, and left out of the last pair. The first pair writes,
 * all of them read, so keys are changed by putting new ones in front.
 *
 * <p>A cookie holds up to 4096 characters, which are about 2270 bytes of values. Its options are
 * those of the original: {@code Path=/}, thirty days, {@code Secure}, {@code SameSite=None}.
 * Sessions have no id, and the last of several saves at once wins, since there is nothing to
 * compare with.
 *
 * <p>Used by all threads at once. Counterpart of {@code cookie.NewStore}.
 */
public final class CookieStore extends Store {

  private final KeyRing keys;
  private final byte @Nullable [][] keyPairs;
  private volatile Serializer serializer = Serializer.gob();
  private volatile @Nullable AeadRing aead;

  private CookieStore(byte @Nullable [][] keyPairs) {
    super(Options.usual().withSecure(true).withSameSite(SameSite.NONE));
    this.keyPairs = keyPairs.clone();
    this.keys = new KeyRing(keyPairs);
  }

  /**
   * Creates a store.
   *
   * @param keyPairs keys that sign and keys that encrypt, in turn
   * @throws IllegalArgumentException without keys, with an empty signing key, or an encryption key
   *     that is not 16, 24 or 32 bytes long
   */
  public static CookieStore create(byte @Nullable []... keyPairs) {
    return new CookieStore(keyPairs);
  }

  @Override
  public CookieStore options(Options options) {
    super.options(options);
    return this;
  }

  @Override
  public CookieStore maxAge(int seconds) {
    options(options().withMaxAge(seconds));
    keys.each(codec -> codec.maxAge(seconds));
    AeadRing ring = aead;
    if (ring != null) {
      ring.maxAge(seconds);
    }
    return this;
  }

  /** Sets how values become bytes, {@link Serializer#gob} unless set. */
  public CookieStore serializer(Serializer serializer) {
    this.serializer = requireNonNull(serializer, "serializer");
    return this;
  }

  /**
   * Writes cookies in an authenticated encryption of our own from now on, AES-256-GCM with keys
   * derived from the pairs; cookies in the original's format are still read. Go cannot read them,
   * so this is for when all instances are Java.
   */
  public CookieStore aead() {
    AeadRing ring = new AeadRing(keyPairs);
    aead = ring;
    return this;
  }

  @Override
  Content load(String name, @Nullable String cookie) {
    Content content = blank();
    if (cookie == null) {
      return content;
    }
    try {
      content.values = read(name, cookie);
      content.isNew = false;
    } catch (UnreadableException e) {
      content.fault = e;
      content.guarded = e.isAuthentic();
    }
    return content;
  }

  private Map<Object, @Nullable Object> read(String name, String cookie) {
    AeadRing ring = aead;
    if (ring != null && AeadRing.made(cookie)) {
      return ring.decode(name, cookie, now(), KeyRing.telling(serializer::deserialize));
    }
    return keys.decode(name, cookie, KeyRing.telling(serializer::deserialize));
  }

  @Override
  String save(String name, Content content, boolean onlyIfUnseen) {
    byte[] payload;
    try {
      payload = serializer.serialize(content.values);
    } catch (SessionException e) {
      throw keys.wrapped(e);
    }
    AeadRing ring = aead;
    return ring == null ? keys.encode(name, payload) : ring.encode(name, payload, now());
  }

  @Override
  void reload(String name, Content content) {}

  @Override
  boolean hasIds() {
    return false;
  }

  @Override
  void clock(Clock clock) {
    super.clock(clock);
    keys.each(codec -> codec.clock(clock));
  }
}
