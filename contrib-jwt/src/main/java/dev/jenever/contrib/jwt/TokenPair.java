package dev.jenever.contrib.jwt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/**
 * An access token, with the refresh token that belongs to it.
 *
 * <p>Counterpart of {@code core.Token}.
 *
 * @param accessToken the JSON Web Token
 * @param tokenType {@code Bearer}
 * @param refreshToken {@code ""} in dialects that have none
 * @param expiresAt when the access token expires, in seconds since 1970
 * @param createdAt when it was made, in seconds since 1970
 */
@JsonPropertyOrder({"access_token", "token_type", "refresh_token", "expires_at", "created_at"})
public record TokenPair(
    @JsonProperty("access_token") String accessToken,
    @JsonProperty("token_type") String tokenType,
    @JsonProperty("refresh_token") @JsonInclude(JsonInclude.Include.NON_EMPTY) String refreshToken,
    @JsonProperty("expires_at") long expiresAt,
    @JsonProperty("created_at") long createdAt) {

  /** Returns in how many seconds the access token expires, by the clock of the system. */
  public long expiresIn() {
    return expiresAt - Instant.now().getEpochSecond();
  }

  TokenPair withRefreshToken(String refreshToken) {
    return new TokenPair(accessToken, tokenType, refreshToken, expiresAt, createdAt);
  }
}
