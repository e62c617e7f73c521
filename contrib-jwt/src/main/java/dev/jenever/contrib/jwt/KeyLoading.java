package dev.jenever.contrib.jwt;

import dev.jenever.contrib.jwt.jws.KeyFunction;
import dev.jenever.contrib.jwt.jws.SigningKey;
import dev.jenever.contrib.jwt.jws.SigningMethod;
import dev.jenever.contrib.jwt.jws.VerificationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes keys of what the builder was given. */
final class KeyLoading {

  private static final Logger LOG = LoggerFactory.getLogger(KeyLoading.class);

  private static final Map<SigningMethod, Integer> HMAC_BYTES =
      Map.of(SigningMethod.HS256, 32, SigningMethod.HS384, 48, SigningMethod.HS512, 64);

  private static final byte[] NOTHING = {};

  private final JwtBuilder options;
  private final SigningMethod method;

  private KeyLoading(JwtBuilder options) {
    this.options = options;
    this.method =
        SigningMethod.of(options.signingAlgorithm)
            .filter(known -> known != SigningMethod.NONE)
            .orElseThrow(() -> unknown(options.signingAlgorithm));
  }

  /**
   * Loads the keys.
   *
   * @throws JwtException when there are none, or one is not fit for the algorithm
   * @throws IllegalArgumentException when there is no such algorithm
   */
  static Keys load(JwtBuilder options) {
    KeyLoading loading = new KeyLoading(options);
    KeyFunction keyFunc = options.keyFunc;
    if (keyFunc != null) {
      return new Keys(loading.method, loading.signingIfAny(), keyFunc);
    }
    return loading.isHmac() ? loading.shared() : loading.pair();
  }

  private boolean isHmac() {
    return HMAC_BYTES.containsKey(method);
  }

  private @Nullable SigningKey signingIfAny() {
    boolean given = isHmac() ? options.key != null : options.hasPrivateKey();
    if (given) {
      return isHmac() ? SigningKey.hmac(secret()) : privateKey();
    }
    if (options.authenticator != null) {
      throw JwtException.ofConstruction(JwtError.MISSING_SECRET_KEY, null);
    }
    return null;
  }

  private Keys shared() {
    byte[] secret = secret();
    return Keys.of(method, SigningKey.hmac(secret), VerificationKey.hmac(secret));
  }

  private byte[] secret() {
    byte[] key = options.key;
    if (key == null || key.length == 0) {
      throw JwtException.ofConstruction(JwtError.MISSING_SECRET_KEY, null);
    }
    int expected = HMAC_BYTES.get(method);
    if (key.length < expected) {
      LOG.warn(
          "key: {} bytes can be guessed more easily than {} promises (expected: at least {})",
          key.length,
          method,
          expected);
    }
    return key;
  }

  private Keys pair() {
    SigningKey signing = privateKey();
    VerificationKey verification = publicKey();
    KeyPairs.requirePair(method, signing, verification);
    return Keys.of(method, signing, verification);
  }

  private SigningKey privateKey() {
    byte[] text = content(options.privKeyFile, options.privKeyBytes, JwtError.NO_PRIV_KEY_FILE);
    String passphrase = options.privateKeyPassphrase;
    SigningKey key =
        read(
            () ->
                passphrase.isEmpty()
                    ? SigningKey.pem(text)
                    : SigningKey.encrypted(text, passphrase),
            JwtError.INVALID_PRIV_KEY);
    if (!key.methods().contains(method)) {
      throw JwtException.ofConstruction(JwtError.INVALID_PRIV_KEY, null);
    }
    return key;
  }

  private VerificationKey publicKey() {
    byte[] text = content(options.pubKeyFile, options.pubKeyBytes, JwtError.NO_PUB_KEY_FILE);
    VerificationKey key = read(() -> VerificationKey.pem(text), JwtError.INVALID_PUB_KEY);
    if (!key.methods().contains(method)) {
      throw JwtException.ofConstruction(JwtError.INVALID_PUB_KEY, null);
    }
    return key;
  }

  private static byte[] content(@Nullable Path file, byte @Nullable [] bytes, JwtError unreadable) {
    if (file == null) {
      return bytes == null ? NOTHING : bytes;
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw JwtException.ofConstruction(unreadable, e);
    }
  }

  private static <T> T read(Supplier<T> key, JwtError otherwise) {
    try {
      return key.get();
    } catch (IllegalArgumentException e) {
      throw JwtException.ofConstruction(otherwise, e);
    }
  }

  private static IllegalArgumentException unknown(String algorithm) {
    return new IllegalArgumentException(
        "signingAlgorithm: " + algorithm + " (expected: HS256, RS256, PS256, ES256, EdDSA, …)");
  }
}
