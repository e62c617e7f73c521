/** Login, refresh and authorisation with JSON Web Tokens, as gin-jwt does it. */
@NullMarked
package dev.jenever.contrib.jwt;

import org.jspecify.annotations.NullMarked;
