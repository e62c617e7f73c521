package dev.jenever.contrib.jwt.jws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the first block of a text in PEM; what it says it is does not count, as in golang-jwt. */
final class Pem {

  private static final Pattern BLOCK =
      Pattern.compile(
          "-----BEGIN ([^\\n-]*)-----[ \\t\\r]*\\n(.*?)-----END \\1-----", Pattern.DOTALL);
  private static final Pattern HEADERS = Pattern.compile("\\A(?:[^\\n:]+:[^\\n]*\\n)+\\s*\\n");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Pem() {}

  /** Returns the bytes of the first block, empty if there is none. */
  static Optional<byte[]> decode(byte[] text) {
    Matcher block = BLOCK.matcher(new String(text, ISO_8859_1));
    if (!block.find()) {
      return Optional.empty();
    }
    String body = HEADERS.matcher(block.group(2)).replaceFirst("");
    try {
      return Optional.of(Base64.getDecoder().decode(SPACE.matcher(body).replaceAll("")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
