package dev.jenever.contrib.jwt.jws;

import com.auth0.jwt.interfaces.Claim;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Shows java-jwt the three parts that it verifies, and nothing that it could judge. */
final class SignedJwt implements DecodedJWT {

  private final SignedText text;

  SignedJwt(SignedText text) {
    this.text = text;
  }

  @Override
  public String getHeader() {
    return text.headerText();
  }

  @Override
  public String getPayload() {
    return text.claimsText();
  }

  @Override
  public String getSignature() {
    return text.signatureText();
  }

  /** Returns none: it was we who chose the key. */
  @Override
  @SuppressWarnings("NullAway")
  public String getKeyId() {
    return null;
  }

  @Override
  public String getToken() {
    throw notShown();
  }

  @Override
  public String getAlgorithm() {
    throw notShown();
  }

  @Override
  public String getType() {
    throw notShown();
  }

  @Override
  public String getContentType() {
    throw notShown();
  }

  @Override
  public Claim getHeaderClaim(String name) {
    throw notShown();
  }

  @Override
  public String getIssuer() {
    throw notShown();
  }

  @Override
  public String getSubject() {
    throw notShown();
  }

  @Override
  public List<String> getAudience() {
    throw notShown();
  }

  @Override
  public Date getExpiresAt() {
    throw notShown();
  }

  @Override
  public Date getNotBefore() {
    throw notShown();
  }

  @Override
  public Date getIssuedAt() {
    throw notShown();
  }

  @Override
  public String getId() {
    throw notShown();
  }

  @Override
  public Claim getClaim(String name) {
    throw notShown();
  }

  @Override
  public Map<String, Claim> getClaims() {
    throw notShown();
  }

  private static UnsupportedOperationException notShown() {
    return new UnsupportedOperationException("only what is signed is shown");
  }
}
