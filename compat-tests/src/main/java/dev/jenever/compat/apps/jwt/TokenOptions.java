package dev.jenever.compat.apps.jwt;

import dev.jenever.Context;
import dev.jenever.contrib.jwt.jws.GolangJwt;
import dev.jenever.contrib.jwt.jws.Parser;
import dev.jenever.contrib.jwt.jws.ParserBuilder;
import dev.jenever.contrib.jwt.jws.SigningMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The twin of the options in {@code tokens_options.go}. */
final class TokenOptions {

  private static final Map<String, BiConsumer<ParserBuilder, String>> OPTIONS =
      new LinkedHashMap<>();

  static {
    OPTIONS.put("valid", (options, value) -> options.validMethods(methods(value)));
    OPTIONS.put("number", (options, value) -> options.jsonNumbers());
    OPTIONS.put("unchecked", (options, value) -> options.withoutClaimsValidation());
    OPTIONS.put("leeway", (options, value) -> options.leeway(Duration.parse("PT" + inIso(value))));
    OPTIONS.put(
        "at",
        (options, value) -> {
          Instant now = Instant.ofEpochSecond(Long.parseLong(value));
          options.clock(() -> now);
        });
    OPTIONS.put("iat", (options, value) -> options.issuedAt());
    OPTIONS.put("required", (options, value) -> options.expirationRequired());
    OPTIONS.put("aud", (options, value) -> options.audience(value.split(",")));
    OPTIONS.put("all", (options, value) -> options.allAudiences(value.split(",")));
    OPTIONS.put("iss", ParserBuilder::issuer);
    OPTIONS.put("sub", ParserBuilder::subject);
    OPTIONS.put("padding", (options, value) -> options.paddingAllowed());
    OPTIONS.put("strict", (options, value) -> options.strictDecoding());
  }

  private TokenOptions() {}

  static Parser parser(Context c) {
    ParserBuilder options = Parser.builder();
    if (c.query("release").equals("4")) {
      options.release(GolangJwt.V4);
    }
    OPTIONS.forEach(
        (name, option) -> c.getQuery(name).ifPresent(value -> option.accept(options, value)));
    return options.build();
  }

  private static SigningMethod[] methods(String names) {
    return Stream.of(names.split(","))
        .map(SigningMethod::of)
        .flatMap(Optional::stream)
        .toArray(SigningMethod[]::new);
  }

  /** Milliseconds have no letter of their own there. */
  private static String inIso(String duration) {
    return duration.endsWith("ms")
        ? "0." + duration.substring(0, duration.length() - 2) + "S"
        : duration;
  }
}
