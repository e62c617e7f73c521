package dev.jenever.examples.tour;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jenever.binding.Binding;
import dev.jenever.binding.Form;
import dev.jenever.contrib.swagger.ApiOperation;
import dev.jenever.http.MediaTypes;

/** What the document says of the routes of {@link Members}. */
final class MembersApi {

  private MembersApi() {}

  static void login(ApiOperation op) {
    op.summary("Logs a member in")
        .body(Login.class, MediaTypes.POST_FORM)
        .response(200, Tokens.class)
        .response(401, "Nobody of that name and password", Refused.class);
  }

  static void refresh(ApiOperation op) {
    op.summary("Gives new tokens for a refresh token")
        .body(Refresh.class, MediaTypes.POST_FORM)
        .response(200, Tokens.class)
        .response(400, "There is no refresh token", Refused.class)
        .response(401, "The refresh token is not accepted", Refused.class);
  }

  static void logout(ApiOperation op) {
    op.summary("Logs a member out").response(200, Done.class);
  }

  static void me(ApiOperation op) {
    op.summary("Greets the member").response(200, Welcome.class);
  }

  /** Who logs in. */
  record Login(
      @Form("username") @Binding("required") String username,
      @Form("password") @Binding("required") String password) {}

  /** The token that was given at the login. */
  record Refresh(@Form("refresh_token") @Binding("required") String refreshToken) {}

  /** What a login answers; {@code expires_in} is in seconds. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Tokens(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("token_type") String tokenType,
      @JsonProperty("expires_in") long expiresIn,
      @JsonProperty("refresh_token") String refreshToken) {}

  /** Why somebody is not let in. */
  record Refused(int code, String message) {}

  /** That it is done. */
  record Done(int code) {}

  /** What a member hears. */
  record Welcome(String welcome) {}
}
