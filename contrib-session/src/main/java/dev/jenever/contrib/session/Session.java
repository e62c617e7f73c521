package dev.jenever.contrib.session;

import static java.util.Objects.requireNonNull;

import dev.jenever.contrib.session.gob.GoNumber;
import dev.jenever.contrib.session.gob.GoValue;
import dev.jenever.http.Headers;
import dev.jenever.http.Request;
import dev.jenever.http.RequestCookies;
import dev.jenever.http.ResponseWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session of a request: values that a client finds again with its next request.
 *
 * <pre>{@code
 * Session session = Sessions.get(c);
 * session.set("user", "austin");
 * session.save();
 * c.string(200, "welcome");
 * }</pre>
 *
 * <p>As in Go nothing happens by itself: what is set and not saved is lost, and a session must be
 * saved before the first byte of the response, because the cookie travels in its head. A session is
 * read when it is first asked for something; a request that does not ask costs nothing.
 *
 * <p>Used by the one thread that handles the request. Of two requests that change a session at once
 * the one that saves last wins; {@link #update} loses none. Counterpart of {@code
 * sessions.Session}.
 */
public final class Session {

  private static final Logger LOG = LoggerFactory.getLogger(Session.class);
  private static final String FLASHES = "_flash";
  private static final int MAX_ATTEMPTS = 1000;

  private final String name;
  private final Store store;
  private final Rules rules;
  private final Request request;
  private final ResponseWriter writer;
  private final Registry registry;
  private @Nullable Content content;
  private boolean written;

  Session(String name, Store store, Rules rules, Registry registry) {
    this.name = name;
    this.store = store;
    this.rules = rules;
    this.registry = registry;
    this.request = registry.request();
    this.writer = registry.writer();
  }

  /** Returns the name of the session, which is that of its cookie. */
  public String name() {
    return name;
  }

  /**
   * Returns the id; {@code ""} for a session that has not been saved yet, and always in a {@link
   * CookieStore}.
   */
  public String id() {
    return content().id;
  }

  /** Returns whether the client has come without this session. */
  public boolean isNew() {
    return content().isNew;
  }

  /**
   * Returns why the session could not be read, in which case it is empty; it has been logged.
   *
   * <p>What a client has made up, or what is too old, is replaced by the next save. What only could
   * not be read, because its store does not answer or its bytes are broken, is not overwritten.
   */
  public Optional<SessionException> fault() {
    return Optional.ofNullable(content().fault);
  }

  /**
   * Returns a value, null when there is none.
   *
   * <p>Keys are compared with their types: 1, 1L and "1" are three keys. The numbers of a Go
   * program are Java's where there is a type of that kind: {@code int} is an {@link Integer},
   * {@code int64} a {@link Long}, {@code float64} a {@link Double}. Others are a {@link GoNumber},
   * and what Java has no word for is a {@link GoValue}.
   */
  public @Nullable Object get(Object key) {
    return content().values.get(requireNonNull(key, "key"));
  }

  /**
   * Returns a value as one of a type. Numbers are converted as long as they stay the same.
   *
   * @return the value, empty when there is none
   * @throws SessionException when it is of another type
   */
  public <T> Optional<T> get(Object key, Class<T> type) {
    Object value = get(key);
    return value == null ? Optional.empty() : Optional.of(TypedValue.as(key, value, type));
  }

  /** Returns the keys of the values. */
  public Set<Object> keys() {
    return Set.copyOf(content().values.keySet());
  }

  /**
   * Sets a value.
   *
   * <p>A number takes the Go type of the number that it replaces if it fits, so that {@code
   * session.set("count", count + 1)} leaves an {@code int64} an {@code int64}; likewise texts and
   * lists.
   *
   * @param value a text, number, boolean, {@code byte[]}, list or map of such, or null; see {@link
   *     Serializer#gob}
   */
  public void set(Object key, @Nullable Object value) {
    Content now = content();
    now.values.put(requireNonNull(key, "key"), TypedValue.like(now.values.get(key), value));
    written = true;
  }

  /** Removes a value. */
  public void delete(Object key) {
    content().values.remove(requireNonNull(key, "key"));
    written = true;
  }

  /** Removes all values; the session stays. */
  public void clear() {
    Content now = content();
    written |= !now.values.isEmpty();
    now.values.clear();
  }

  /** Adds a message that is there until it is read. */
  public void addFlash(Object value) {
    addFlash(value, FLASHES);
  }

  /** Adds a message under a key of its own. */
  public void addFlash(Object value, String key) {
    List<@Nullable Object> flashes = new ArrayList<>(flashesUnder(key));
    flashes.add(requireNonNull(value, "value"));
    content().values.put(key, flashes);
    written = true;
  }

  /** Returns the messages, oldest first, and removes them; to be saved afterwards. */
  public List<@Nullable Object> flashes() {
    return flashes(FLASHES);
  }

  /** Returns the messages under a key, oldest first, and removes them. */
  public List<@Nullable Object> flashes(String key) {
    List<@Nullable Object> flashes = flashesUnder(key);
    content().values.remove(key);
    written = true;
    return flashes;
  }

  private List<@Nullable Object> flashesUnder(String key) {
    Object value = content().values.get(requireNonNull(key, "key"));
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    throw new SessionException(
        "session: \"" + key + "\" holds a " + value.getClass().getName() + " (expected: flashes)");
  }

  /** Returns the options with which this session will be saved. */
  public Options options() {
    return content().options;
  }

  /** Replaces the options with which this session is saved in this request. */
  public void options(Options options) {
    written = true;
    content().options = requireNonNull(options, "options");
  }

  /**
   * Gives the session a new id, and forgets what is kept under the old one, with the next save; to
   * be called when a user logs in, so that an id somebody has planted is worth nothing.
   */
  public void renewId() {
    Content now = content();
    written = true;
    if (!store.hasIds() || now.id.isEmpty()) {
      return;
    }
    if (now.formerId.isEmpty() && !now.guarded) {
      now.formerId = now.id;
    }
    now.id = "";
    now.guarded = false;
    now.seen = null;
  }

  /**
   * Keeps the session, if anything was changed, and adds its cookie to the response. After the
   * response is committed the cookie can no longer be added; what is kept on a server is kept.
   *
   * @throws SessionException when it cannot be kept, and no cookie is set; what was stored before
   *     is still there
   */
  public void save() {
    if (written) {
      keep(false);
      written = false;
    }
  }

  /**
   * Changes the session and saves it, so that no change by another request at the same time is
   * lost: when there was one, the session is read again and the change is made once more.
   *
   * <p>In a {@link CookieStore} this is the same as the change and a {@link #save()}.
   *
   * @param change what to do to this session, any number of times
   * @throws IllegalStateException when there are changes that are not saved
   * @throws SessionException as {@link #save()}
   */
  public void update(Consumer<Session> change) {
    if (written) {
      throw new IllegalStateException("session: there are changes that are not saved");
    }
    for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      change.accept(this);
      boolean kept = !written || keep(true);
      written = false;
      if (kept) {
        return;
      }
      // others were faster: let them go on, each for another while
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1000L * Math.min(attempt, 5000)));
      reload();
    }
    throw new SessionException("session: others have changed it " + MAX_ATTEMPTS + " times");
  }

  private void reload() {
    try {
      store.reload(name, content());
    } catch (SessionException e) {
      tell(e);
      throw e;
    }
  }

  private boolean keep(boolean onlyIfUnseen) {
    Content now = content();
    if (now.guarded && now.options.maxAge() >= 0 && !rules.replaceUnreadable()) {
      throw refusal(requireNonNull(now.fault));
    }
    String cookie = kept(now, onlyIfUnseen);
    if (cookie == null) {
      return false;
    }
    setCookie(cookie, now);
    return true;
  }

  private @Nullable String kept(Content now, boolean onlyIfUnseen) {
    try {
      return rules.stamped(now, store.now(), () -> store.save(name, now, onlyIfUnseen));
    } catch (StoreUnavailableException e) {
      tell(e);
      throw e;
    }
  }

  /** Refuses to save for what was told when the session was read. */
  private static SessionException refusal(SessionException fault) {
    SessionException refusal =
        fault instanceof StoreUnavailableException
            ? new StoreUnavailableException(fault)
            : new SessionException(
                "session: what is stored cannot be read and is not overwritten: "
                    + fault.getMessage(),
                fault);
    refusal.logged();
    return refusal;
  }

  private void setCookie(String value, Content now) {
    if (writer.written()) {
      LOG.warn("session {}: saved after the response was committed, its cookie is lost", name);
    }
    Headers headers = writer.headers();
    if (rules.singleCookie()) {
      removeCookie(headers);
    }
    headers.add("Set-Cookie", now.options.cookie(name, value, store.now()).toString());
  }

  private void removeCookie(Headers headers) {
    List<String> cookies = headers.values("Set-Cookie");
    headers.remove("Set-Cookie");
    cookies.stream()
        .filter(cookie -> !cookie.startsWith(name + "="))
        .forEach(cookie -> headers.add("Set-Cookie", cookie));
  }

  private Content content() {
    if (content == null) {
      content = registry.content(name, this::load);
    }
    if (rules.outage() == OutagePolicy.FAIL
        && content.fault instanceof StoreUnavailableException unavailable) {
      throw unavailable;
    }
    return content;
  }

  private Content load() {
    String cookie = RequestCookies.first(request.headers(), name).orElse(null);
    Content loaded = store.load(name, cookie);
    if (loaded.fault != null) {
      tell(loaded.fault);
    }
    if (rules.isTimed() && rules.begin(loaded, store.now())) {
      touch(loaded);
    }
    return loaded;
  }

  /** Keeps the session for having been looked at. */
  private void touch(Content loaded) {
    try {
      String cookie = rules.stamped(loaded, store.now(), () -> store.save(name, loaded, false));
      setCookie(requireNonNull(cookie), loaded);
    } catch (SessionException e) {
      tell(e);
    }
  }

  /** Logs a failure in one line; an outage once in a request, however often it is met. */
  private void tell(SessionException failure) {
    String reason = String.valueOf(failure.getMessage());
    if (!(failure instanceof StoreUnavailableException) || registry.isNews(reason)) {
      LOG.error("[sessions] ERROR! err={}", reason);
    }
    failure.logged();
  }
}
