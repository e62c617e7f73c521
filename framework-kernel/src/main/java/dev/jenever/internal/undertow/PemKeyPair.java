package dev.jenever.internal.undertow;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate chain and its key from PEM files, as {@code tls.LoadX509KeyPair} reads them. */
final class PemKeyPair {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

  private PemKeyPair() {}

  /** Returns a TLS context that shows the certificate. */
  static SSLContext context(Path certificate, Path key) throws IOException {
    List<Certificate> chain = chain(certificate);
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("server", key(key), new char[0], chain.toArray(new Certificate[0]));
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, new char[0]);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("tls: " + certificate + " and " + key + ": " + e.getMessage(), e);
    }
  }

  private static List<Certificate> chain(Path file) throws IOException {
    List<Certificate> chain = new ArrayList<>();
    Matcher blocks = blocks(file);
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      while (blocks.find()) {
        if (blocks.group(1).equals("CERTIFICATE")) {
          chain.add(factory.generateCertificate(new ByteArrayInputStream(decode(blocks))));
        }
      }
    } catch (GeneralSecurityException e) {
      throw new IOException("tls: " + file + ": " + e.getMessage(), e);
    }
    if (chain.isEmpty()) {
      throw new IOException("tls: " + file + ": no certificate (expected: CERTIFICATE in PEM)");
    }
    return chain;
  }

  private static PrivateKey key(Path file) throws IOException {
    Matcher blocks = blocks(file);
    byte[] parameters = {};
    while (blocks.find()) {
      String type = blocks.group(1);
      if (type.equals("EC PARAMETERS")) {
        parameters = decode(blocks);
      } else if (type.endsWith("PRIVATE KEY")) {
        return key(file, pkcs8(file, type, decode(blocks), parameters));
      }
    }
    throw new IOException("tls: " + file + ": no private key (expected: PRIVATE KEY in PEM)");
  }

  private static byte[] pkcs8(Path file, String type, byte[] key, byte[] parameters)
      throws IOException {
    try {
      return Pkcs8.wrap(type, key, parameters);
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("tls: " + file + ": cut short (expected: a whole key)", e);
    }
  }

  private static PrivateKey key(Path file, byte[] pkcs8) throws IOException {
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      } catch (InvalidKeySpecException e) {
        // Not a key of this kind: the next may be.
        continue;
      } catch (GeneralSecurityException e) {
        throw new IOException("tls: " + file + ": " + e.getMessage(), e);
      }
    }
    throw new IOException("tls: " + file + ": unknown key (expected: RSA, EC or Ed25519)");
  }

  private static Matcher blocks(Path file) throws IOException {
    return BLOCK.matcher(Files.readString(file, US_ASCII));
  }

  private static byte[] decode(Matcher block) throws IOException {
    try {
      return Base64.getMimeDecoder().decode(block.group(2));
    } catch (IllegalArgumentException e) {
      throw new IOException("tls: PEM: " + e.getMessage(), e);
    }
  }
}
