package dev.jenever.compat.apps.jwt;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.Context;
import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.binding.BindingSettings;
import dev.jenever.contrib.jwt.jws.SigningMethod;
import dev.jenever.contrib.jwt.jws.Token;
import dev.jenever.contrib.jwt.jws.TokenException;
import dev.jenever.spi.JsonException;
import dev.jenever.spi.JsonOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The twin of {@code tokens.go}. */
final class TokenApps {

  private TokenApps() {}

  /** jwt-tokens: signs and verifies on request, by the rules of both releases. */
  static Engine tokens() {
    Engine r = Engine.create();
    r.post("/sign", TokenApps::sign);
    r.post("/verify", TokenApps::verify);
    return r;
  }

  private static void sign(Context c) throws IOException {
    String alg = c.query("alg");
    try {
      SigningMethod method = SigningMethod.of(alg).orElseThrow();
      Map<String, Object> header = new LinkedHashMap<>();
      c.getQuery("kid").ifPresent(kid -> header.put("kid", kid));
      String key = c.defaultQuery("key", TokenKeys.nameFor(alg));
      c.string(200, "%s", TokenKeys.signing(key).sign(method, header, claims(c)));
    } catch (JsonException | TokenException e) {
      c.string(400, "%s", e.getMessage());
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> claims(Context c) throws IOException {
    JsonOptions options = new JsonOptions(c.getQuery("exact").isPresent(), false);
    Object claims =
        BindingSettings.goJsonCodec()
            .decode(new ByteArrayInputStream(c.getRawData()), Map.class, options);
    return (Map<String, Object>) claims;
  }

  private static void verify(Context c) {
    String raw = new String(c.getRawData(), UTF_8);
    try {
      Token token = TokenOptions.parser(c).parse(raw, t -> TokenKeys.verification(c, t));
      c.json(200, H.of("header", token.header(), "claims", token.claims()));
    } catch (TokenException e) {
      c.json(401, H.of("error", e.getMessage(), "reasons", e.reasons()));
    }
  }
}
