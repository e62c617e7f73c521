/**
 * Tokens without HTTP: reading, verifying and signing them as golang-jwt does, the keys, and JWKS.
 *
 * <pre>{@code
 * byte[] secret = …;
 * String raw = SigningKey.hmac(secret).sign(SigningMethod.HS256, Map.of("sub", "ann"));
 *
 * Parser parser = Parser.builder().validMethods(SigningMethod.HS256).leeway(Duration.ofSeconds(30)).build();
 * VerificationKey key = VerificationKey.hmac(secret);
 * Token token = parser.parse(raw, t -> key);
 * token.claims().get("sub"); // ann
 * }</pre>
 *
 * <p>Which tokens are accepted and what is said of the others is golang-jwt's, release 5 unless
 * {@link dev.jenever.contrib.jwt.jws.GolangJwt#V4} is asked for; the bytes of a signed token are
 * those that Go makes of the same claims. Signatures are checked by java-jwt, those of EdDSA by the
 * JDK.
 *
 * <p>A key is bound to the methods it is made for: an RSA key never verifies an HMAC, and nothing
 * verifies {@code none}.
 */
@NullMarked
package dev.jenever.contrib.jwt.jws;

import org.jspecify.annotations.NullMarked;
