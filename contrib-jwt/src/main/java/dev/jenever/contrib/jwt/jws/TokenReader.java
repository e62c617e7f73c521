package dev.jenever.contrib.jwt.jws;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.spi.JsonException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads tokens without verifying them. */
final class TokenReader {

  private final Complaints complaints;
  private final Base64Url base64;
  private final Function<byte[], Map<String, @Nullable Object>> claims;
  private final int maxBytes;
  private final LastHeader lastHeader = new LastHeader();

  TokenReader(ParserBuilder options, Function<byte[], Map<String, @Nullable Object>> claims) {
    this.complaints = Complaints.of(options.release);
    this.base64 = options.base64();
    this.maxBytes = options.maxBytes;
    this.claims = claims;
  }

  /** Returns a reader of tokens whose claims are an object. */
  static TokenReader of(ParserBuilder options) {
    boolean exact = options.jsonNumbers;
    boolean first = exact || options.release == GolangJwt.V4;
    return new TokenReader(options, first ? text -> Json.readFirst(text, exact) : Json::read);
  }

  /**
   * Reads a token.
   *
   * @throws TokenException when it is none
   */
  ReadToken read(String raw) {
    byte[] bytes = raw.getBytes(UTF_8);
    if (bytes.length > maxBytes) {
      throw complaints.tooLarge(bytes.length, maxBytes);
    }
    int headerEnd = dot(bytes, 0);
    int claimsEnd = headerEnd < 0 ? -1 : dot(bytes, headerEnd + 1);
    if (claimsEnd < 0 || dot(bytes, claimsEnd + 1) >= 0) {
      throw complaints.segments();
    }
    Map<String, @Nullable Object> header = header(raw, bytes, headerEnd);
    Map<String, @Nullable Object> members = claims(bytes, headerEnd + 1, claimsEnd);
    Token token = new Token(raw, method(header), header, members);
    return new ReadToken(token, bytes, headerEnd, claimsEnd);
  }

  private static int dot(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '.') {
        return i;
      }
    }
    return -1;
  }

  private Map<String, @Nullable Object> header(String raw, byte[] bytes, int end) {
    Map<String, @Nullable Object> known = lastHeader.find(bytes, end);
    if (known != null) {
      return known;
    }
    try {
      Map<String, @Nullable Object> header = Json.read(base64.decode(bytes, 0, end));
      lastHeader.remember(bytes, end, header);
      return header;
    } catch (Base64Url.Corrupt e) {
      throw complaints.headerEncoding(raw, e.getMessage());
    } catch (JsonException e) {
      throw complaints.headerJson(e.getMessage());
    }
  }

  private Map<String, @Nullable Object> claims(byte[] bytes, int from, int to) {
    try {
      return claims.apply(base64.decode(bytes, from, to));
    } catch (Base64Url.Corrupt e) {
      throw complaints.claimsEncoding(e.getMessage());
    } catch (JsonException e) {
      throw complaints.claimsJson(mapClaims(e.getMessage()));
    }
  }

  private static String mapClaims(String message) {
    return message.replace(
        "Go value of type map[string]interface {}", "Go value of type jwt.MapClaims");
  }

  private SigningMethod method(Map<String, @Nullable Object> header) {
    if (header.get("alg") instanceof String alg) {
      return SigningMethod.of(alg).orElseThrow(complaints::methodUnavailable);
    }
    throw complaints.methodUnspecified();
  }
}
