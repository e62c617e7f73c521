package dev.jenever.middleware;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.Context;
import dev.jenever.DescribedHandler;
import dev.jenever.Handler;
import dev.jenever.internal.go.GoQuote;
import dev.jenever.metadata.RouteResponse;
import dev.jenever.metadata.RouteSecurity;
import dev.jenever.metadata.SecurityScheme;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets only known users pass: HTTP basic authentication.
 *
 * <pre>{@code
 * var admin = r.group("/admin", BasicAuth.of(Map.of("austin", "1234")));
 * admin.get("/who", c -> c.string(200, c.getString(BasicAuth.USER_KEY)));
 * }</pre>
 *
 * <ul>
 *   <li>Runs before the handlers that follow it; used globally, before not-found handlers too.
 *   <li>Reads the request header {@code Authorization} ({@code Proxy-Authorization} for a proxy).
 *   <li>Known users: leaves the name under {@link #USER_KEY}, and the chain goes on.
 *   <li>Others: answers 401 (407) with a challenge and no body, and aborts; after a commit it can
 *       only abort.
 * </ul>
 *
 * <p>Immutable, safe for use by any thread. Counterpart of {@code gin.BasicAuth}.
 */
public final class BasicAuth implements DescribedHandler {

  /** The key of the context under which the name of the user is left. */
  public static final String USER_KEY = "user";

  /** The key of the context under which the name of the user of a proxy is left. */
  public static final String PROXY_USER_KEY = "proxy_user";

  private static final Scheme USER = new Scheme("Authorization", "Www-Authenticate", 401, USER_KEY);

  private static final Scheme PROXY =
      new Scheme("Proxy-Authorization", "Proxy-Authenticate", 407, PROXY_USER_KEY);

  private final Scheme scheme;
  private final String challenge;
  private final Map<String, byte[]> accounts = new LinkedHashMap<>();

  private BasicAuth(Scheme scheme, Map<String, String> accounts, String realm) {
    this.scheme = scheme;
    String usual = scheme.credentials.replace('-', ' ') + " Required";
    this.challenge = "Basic realm=" + GoQuote.quote(realm.isEmpty() ? usual : realm);
    if (accounts.isEmpty()) {
      throw new IllegalArgumentException("Empty list of authorized credentials");
    }
    accounts.forEach((user, password) -> this.accounts.put(user, credentials(user, password)));
  }

  /**
   * Creates the middleware, with the realm {@code Authorization Required}.
   *
   * @param accounts passwords by user
   * @throws IllegalArgumentException when there are none, or a user is empty
   */
  public static Handler of(Map<String, String> accounts) {
    return forRealm(accounts, "");
  }

  /** Creates the middleware with a realm, {@code ""} for the usual one. */
  public static Handler forRealm(Map<String, String> accounts, String realm) {
    return new BasicAuth(USER, accounts, realm);
  }

  /** Creates the middleware of a proxy; {@code ""} stands for the usual realm. */
  public static Handler forProxy(Map<String, String> accounts, String realm) {
    return new BasicAuth(PROXY, accounts, realm);
  }

  /** Tells that credentials are needed, and what those hear who have none. */
  @Override
  public List<?> metadata() {
    RouteResponse refusal =
        RouteResponse.of(scheme.status, "The user is not known")
            .header(scheme.challenge, "the challenge, with the realm");
    return scheme == USER
        ? List.of(RouteSecurity.anyOf(SecurityScheme.basic("basicAuth")), refusal)
        : List.of(refusal);
  }

  /** Checks the credentials of a request. */
  @Override
  public void handle(Context c) {
    String user = userOf(c.request().headers().get(scheme.credentials));
    if (user == null) {
      c.writer().headers().set(scheme.challenge, challenge);
      c.abortWithStatus(scheme.status);
    } else {
      c.set(scheme.key, user);
    }
  }

  private @Nullable String userOf(String credentials) {
    byte[] given = credentials.getBytes(UTF_8);
    String user = null;
    for (Map.Entry<String, byte[]> account : accounts.entrySet()) {
      // Takes as long for a near miss as for any other: a guess cannot be improved by its timing.
      user = MessageDigest.isEqual(account.getValue(), given) ? account.getKey() : user;
    }
    return user;
  }

  private static byte[] credentials(String user, String password) {
    if (user.isEmpty()) {
      throw new IllegalArgumentException("User can not be empty");
    }
    byte[] pair = (user + ":" + password).getBytes(UTF_8);
    return ("Basic " + Base64.getEncoder().encodeToString(pair)).getBytes(UTF_8);
  }

  /** What differs between a server and a proxy. */
  private record Scheme(String credentials, String challenge, int status, String key) {}
}
