package dev.jenever.contrib.jwt;

/**
 * What can go wrong, with the texts that clients see.
 *
 * <p>Counterpart of gin-jwt's {@code Err…} variables.
 */
public enum JwtError {
  /** There is no key to sign and verify with. */
  MISSING_SECRET_KEY("secret key is required"),
  /** The authorizer has said no. */
  FORBIDDEN("you don't have permission to access this resource"),
  /** Somebody logs in, and there is no authenticator. */
  MISSING_AUTHENTICATOR_FUNC("ginJWTMiddleware.Authenticator func is undefined"),
  /** For authenticators: the request has no name or no password. */
  MISSING_LOGIN_VALUES("missing Username or Password"),
  /** For authenticators: name and password do not fit. */
  FAILED_AUTHENTICATION("incorrect Username or Password"),
  /** A token could not be signed or stored; the log has the cause. */
  FAILED_TOKEN_CREATION("failed to create JWT Token"),
  /** The token has expired, or can no longer be refreshed. */
  EXPIRED_TOKEN("token is expired"),
  /** The header that should hold the token is missing or empty. */
  EMPTY_AUTH_HEADER("auth header is empty"),
  /** The token does not say when it expires. */
  MISSING_EXP_FIELD("missing exp field"),
  /** When the token expires is no number. */
  WRONG_FORMAT_OF_EXP("exp must be float64 format"),
  /** The header that should hold the token does not begin with the expected word. */
  INVALID_AUTH_HEADER("auth header is invalid"),
  /** The query parameter that should hold the token is missing or empty. */
  EMPTY_QUERY_TOKEN("query token is empty"),
  /** The cookie that should hold the token is missing or empty. */
  EMPTY_COOKIE_TOKEN("cookie token is empty"),
  /** The path parameter or form field that should hold the token is missing or empty. */
  EMPTY_PARAM_TOKEN("parameter token is empty"),
  /** The form field that should hold the token is missing or empty; {@link Dialect#HERTZ} only. */
  EMPTY_FORM_TOKEN("form token is empty"),
  /** The token is signed by another algorithm than the one configured. */
  INVALID_SIGNING_ALGORITHM("invalid signing algorithm"),
  /** The file of the private key cannot be read. */
  NO_PRIV_KEY_FILE("private key file unreadable"),
  /** The file of the public key cannot be read. */
  NO_PUB_KEY_FILE("public key file unreadable"),
  /** The private key is none for the algorithm. */
  INVALID_PRIV_KEY("private key invalid"),
  /** The public key is none for the algorithm. */
  INVALID_PUB_KEY("public key invalid"),
  /** A refresh was asked for without a refresh token. */
  MISSING_REFRESH_TOKEN("missing refresh_token parameter"),
  /** The refresh token is unknown, used up or expired. */
  INVALID_REFRESH_TOKEN("invalid or expired refresh token"),
  /** A store knows no such refresh token. */
  REFRESH_TOKEN_NOT_FOUND("refresh token not found");

  private final String message;

  JwtError(String message) {
    this.message = message;
  }

  /** Returns the text that clients see. */
  public String message() {
    return message;
  }
}
