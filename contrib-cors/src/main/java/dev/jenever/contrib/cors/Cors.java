package dev.jenever.contrib.cors;

import static java.util.Objects.requireNonNull;

import dev.jenever.Context;
import dev.jenever.Handler;
import dev.jenever.RouterGroup;

/**
 * Answers the preflight requests of browsers, and lets pages of allowed origins read the answers of
 * the handlers that follow.
 *
 * <pre>{@code
 * r.use(Cors.create(CorsConfig.defaults().allowOrigins("https://app.example")));
 * }</pre>
 *
 * <ul>
 *   <li>Runs before the handlers that follow it; used globally, before not-found handlers too.
 *   <li>Reads {@code Origin}, and in the {@linkplain CorsConfig#strict() strict} profile the
 *       headers of preflight requests; writes {@code Access-Control-*} and {@code Vary}.
 *   <li>An allowed {@code OPTIONS} is answered with 204 and aborts the chain; any other allowed
 *       request goes on with the headers set.
 *   <li>An origin that is not allowed is answered with 403 and aborts the chain, as upstream does;
 *       in the strict profile the chain goes on without the headers.
 *   <li>Requests without {@code Origin}, and those of the service's own pages, are left alone.
 *   <li>After a commit nothing of this reaches the client any more; it can only abort.
 * </ul>
 *
 * <p>Put it before authentication: a browser sends preflight requests without credentials.
 *
 * <p>Immutable, safe for use by any thread. Counterpart of {@code cors.New}.
 */
public final class Cors implements Handler {

  private final Policy policy;

  private Cors(Policy policy) {
    this.policy = policy;
  }

  /** Creates the middleware that allows all origins. Counterpart of {@code cors.Default}. */
  public static Cors withDefaults() {
    return create(CorsConfig.defaults().allowAllOrigins(true));
  }

  /**
   * Creates the middleware; what is changed in the configuration later has no effect.
   *
   * @throws IllegalArgumentException when the configuration is not valid, with upstream's text
   */
  public static Cors create(CorsConfig config) {
    return new Cors(Policy.of(requireNonNull(config, "config").copy()));
  }

  /**
   * Adds the middleware to a group, for the routes that follow, and lets the group answer their
   * preflight requests.
   *
   * <p>With {@code group.use(Cors.create(config))} alone, preflight requests end in 404 as they do
   * in Gin: no route leads to the group.
   *
   * @return the group
   * @throws IllegalArgumentException when the configuration is not valid
   */
  public static RouterGroup on(RouterGroup group, CorsConfig config) {
    return group.use(create(config)).handleOptions();
  }

  /** Judges the origin of a request. */
  @Override
  public void handle(Context c) {
    policy.apply(c);
  }
}
