/**
 * Login, refresh and authorisation with JSON Web Tokens, as gin-jwt does it.
 *
 * <pre>{@code
 * JwtMiddleware auth =
 *     JwtMiddleware.builder()
 *         .key(secret)
 *         .authenticator(c -> users.find(c.postForm("username"), c.postForm("password")))
 *         .payloadFunc(User.class, user -> Map.of("identity", user.name()))
 *         .build();
 * r.post("/login", auth::loginHandler);
 * r.post("/refresh", auth::refreshHandler);
 * r.group("/api", auth.middlewareFunc()).get("/me", c -> c.json(200, extractClaims(c)));
 * }</pre>
 *
 * <p>A middleware is made once, by {@link dev.jenever.contrib.jwt.JwtBuilder}, and is safe for use
 * by any thread. What clients see is gin-jwt 3's, or that of another {@link
 * dev.jenever.contrib.jwt.Dialect}. Counterpart of {@code github.com/appleboy/gin-jwt} and {@code
 * github.com/hertz-contrib/jwt}.
 */
@NullMarked
package dev.jenever.contrib.jwt;

import org.jspecify.annotations.NullMarked;
