package dev.jenever.contrib.session;

import static java.util.Objects.requireNonNull;

import dev.jenever.Context;
import dev.jenever.Handler;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects what a session middleware does beyond the original. Each option is off unless it is set.
 *
 * <pre>{@code
 * r.use(Sessions.builder()
 *     .singleCookie()
 *     .idleTimeout(Duration.ofMinutes(30))
 *     .lifetime(Duration.ofHours(12))
 *     .outage(OutagePolicy.FAIL)
 *     .of("mysession", store));
 * }</pre>
 *
 * <p>Used by one thread.
 */
public final class SessionsBuilder {

  private static final Logger LOG = LoggerFactory.getLogger(SessionsBuilder.class);
  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

  private boolean singleCookie;
  private Duration idle = Duration.ZERO;
  private Duration lifetime = Duration.ZERO;
  private OutagePolicy outage = OutagePolicy.CONTINUE_READ_ONLY;
  private boolean replaceUnreadable;

  SessionsBuilder() {}

  /** Sets one cookie per response, the last, however often a session is saved. */
  public SessionsBuilder singleCookie() {
    singleCookie = true;
    return this;
  }

  /**
   * Ends sessions that were not looked at for a while. Looking at a session prolongs it: it is
   * saved without being asked, once in a tenth of the time.
   *
   * @throws IllegalArgumentException when the time is below a second
   */
  public SessionsBuilder idleTimeout(Duration time) {
    idle = atLeastASecond("idleTimeout", time);
    return this;
  }

  /**
   * Ends sessions a while after they were begun, whatever happens in between.
   *
   * @throws IllegalArgumentException when the time is below a second
   */
  public SessionsBuilder lifetime(Duration time) {
    lifetime = atLeastASecond("lifetime", time);
    return this;
  }

  /**
   * Sets what happens when a store does not answer, {@link OutagePolicy#CONTINUE_READ_ONLY} unless
   * set.
   */
  public SessionsBuilder outage(OutagePolicy policy) {
    outage = requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Lets a session that cannot be read be replaced by a new one, as in Go, instead of refusing to
   * save. What was in it is lost.
   */
  public SessionsBuilder replaceUnreadable() {
    replaceUnreadable = true;
    return this;
  }

  /**
   * Returns a middleware for one session.
   *
   * @throws IllegalArgumentException when the name is none for a cookie
   */
  public Handler of(String name, Store store) {
    checkName(name);
    requireNonNull(store, "store");
    Rules rules = rules();
    return answering(
        rules, c -> c.set(Sessions.DEFAULT_KEY, new Session(name, store, rules, Registry.of(c))));
  }

  /** Returns a middleware for several sessions in one store. */
  public Handler many(List<String> names, Store store) {
    Map<String, Store> stores = new LinkedHashMap<>();
    names.forEach(name -> stores.put(name, store));
    return manyStores(stores);
  }

  /** Returns a middleware for several sessions, each in a store of its own. */
  public Handler manyStores(Map<String, Store> stores) {
    Map<String, Store> fixed = new LinkedHashMap<>(stores);
    fixed.keySet().forEach(SessionsBuilder::checkName);
    Rules rules = rules();
    return answering(
        rules,
        c -> {
          Map<String, Session> sessions = new LinkedHashMap<>();
          Registry registry = Registry.of(c);
          fixed.forEach(
              (name, store) -> sessions.put(name, new Session(name, store, rules, registry)));
          c.set(Sessions.DEFAULT_KEY, sessions);
        });
  }

  /** Answers 503 where an outage is to be told. */
  private static Handler answering(Rules rules, Handler giving) {
    if (rules.outage() != OutagePolicy.FAIL) {
      return giving;
    }
    return c -> {
      giving.handle(c);
      try {
        c.next();
      } catch (StoreUnavailableException e) {
        answer(c, e);
      }
    };
  }

  private static void answer(Context c, StoreUnavailableException e) {
    if (c.writer().written()) {
      throw e;
    }
    if (!e.isLogged()) {
      LOG.error("[sessions] ERROR! err={}", e.getMessage());
    }
    c.abortWithStatus(503);
  }

  private Rules rules() {
    boolean single = singleCookie || !idle.isZero();
    return new Rules(single, idle, lifetime, outage, replaceUnreadable);
  }

  private static Duration atLeastASecond(String option, Duration time) {
    if (time.toSeconds() < 1) {
      throw new IllegalArgumentException(option + ": " + time + " (expected: at least PT1S)");
    }
    return time;
  }

  private static void checkName(String name) {
    if (name.isEmpty() || !name.chars().allMatch(SessionsBuilder::isTokenCharacter)) {
      throw new IllegalArgumentException("sessions: invalid character in cookie name: " + name);
    }
  }

  private static boolean isTokenCharacter(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || TOKEN_MARKS.indexOf(c) >= 0;
  }
}
