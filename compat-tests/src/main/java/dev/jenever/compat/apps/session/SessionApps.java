package dev.jenever.compat.apps.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jenever.Engine;
import dev.jenever.H;
import dev.jenever.contrib.session.CookieStore;
import dev.jenever.contrib.session.FilesystemStore;
import dev.jenever.contrib.session.MemoryStore;
import dev.jenever.contrib.session.Options;
import dev.jenever.contrib.session.Serializer;
import dev.jenever.contrib.session.Session;
import dev.jenever.contrib.session.Sessions;
import dev.jenever.contrib.session.Store;
import dev.jenever.http.SameSite;
import dev.jenever.middleware.Recovery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The twins of the apps in {@code session/apps.go}. */
public final class SessionApps {

  private static final Serializer GOB = Serializer.gob("time.Time", "map[string]interface {}");
  private static final byte[] SECRET = "secret".getBytes(UTF_8);

  private SessionApps() {}

  /** Returns the apps by name. */
  public static Map<String, Supplier<Engine>> apps() {
    Map<String, Supplier<Engine>> apps = new LinkedHashMap<>();
    apps.put("session-cookie", SessionApps::cookieDefault);
    apps.put("session-cookie-options", SessionApps::cookieOptions);
    apps.put("session-cookie-browser", SessionApps::cookieBrowser);
    apps.put("session-cookie-minute", SessionApps::cookieMinute);
    apps.put("session-cookie-forever", SessionApps::cookieForever);
    apps.put("session-cookie-aes128", () -> encrypted(16));
    apps.put("session-cookie-aes192", () -> encrypted(24));
    apps.put("session-cookie-aes256", () -> encrypted(32));
    apps.put("session-cookie-rotated", SessionApps::cookieRotated);
    apps.put("session-cookie-rotated-encrypted", SessionApps::cookieRotatedEncrypted);
    apps.put("session-memory", SessionApps::memoryDefault);
    apps.put("session-memory-options", SessionApps::memoryOptions);
    apps.put("session-files", SessionApps::files);
    apps.put("session-many", SessionApps::many);
    apps.put("session-two", SessionApps::two);
    apps.put("session-replaced", SessionApps::replaced);
    apps.put("session-none", SessionApps::none);
    apps.put("session-other-name", SessionApps::otherName);
    apps.put("session-counter", SessionApps::counter);
    apps.putAll(RedisApps.apps());
    apps.putAll(StoreApps.apps());
    return apps;
  }

  /** single is an app with one session and the steps of the lab. */
  static Engine single(String name, Store store) {
    Engine r = Engine.create();
    r.use(Recovery.withWriter(null), Sessions.of(name, store));
    r.get("/do", new SessionLab());
    return r;
  }

  private static CookieStore cookieStore(byte[]... keys) {
    return CookieStore.create(keys).serializer(GOB);
  }

  /** cookieDefault: values in the cookie, one key. */
  private static Engine cookieDefault() {
    return single("mysession", cookieStore(SECRET));
  }

  /** cookieOptions: every option of the store. */
  private static Engine cookieOptions() {
    return single(
        "mysession",
        cookieStore(SECRET)
            .options(new Options("/do", "example.com", 3600, true, true, SameSite.STRICT)));
  }

  /** cookieBrowser: until the browser ends. */
  private static Engine cookieBrowser() {
    return single("mysession", cookieStore(SECRET).options(Options.create().withPath("/")));
  }

  /** cookieMinute: cookies are accepted for a minute. */
  private static Engine cookieMinute() {
    return single("mysession", cookieStore(SECRET).maxAge(60));
  }

  /** cookieForever: cookies are accepted at any age. */
  private static Engine cookieForever() {
    return single("mysession", cookieStore(SECRET).maxAge(0));
  }

  /** encrypted: signed and encrypted. */
  private static Engine encrypted(int size) {
    byte[] key = Arrays.copyOf("0123456789abcdef0123456789abcdef".getBytes(UTF_8), size);
    return single("mysession", cookieStore(SECRET, key).maxAge(0));
  }

  /** cookieRotated: a new key in front of the old one. */
  private static Engine cookieRotated() {
    return single("mysession", cookieStore("new secret".getBytes(UTF_8), null, SECRET).maxAge(0));
  }

  /** cookieRotatedEncrypted: from signed with one key to encrypted with another. */
  private static Engine cookieRotatedEncrypted() {
    byte[] key = "0123456789abcdef".getBytes(UTF_8);
    return single(
        "mysession", cookieStore("new secret".getBytes(UTF_8), key, SECRET, null).maxAge(0));
  }

  /** memoryDefault: values in memory, an id in the cookie. */
  private static Engine memoryDefault() {
    return single("mysession", MemoryStore.create(GOB, SECRET));
  }

  /** memoryOptions: every option of the store, encrypted. */
  private static Engine memoryOptions() {
    return single(
        "mysession",
        MemoryStore.create(GOB, SECRET, "0123456789abcdef".getBytes(UTF_8))
            .options(new Options("/do", "example.com", 3600, true, true, SameSite.LAX)));
  }

  /** files: values in files, an id in the cookie. */
  private static Engine files() {
    try {
      return single(
          "mysession", FilesystemStore.create(Files.createTempDirectory("sessions"), GOB, SECRET));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** many: two sessions in one store. */
  private static Engine many() {
    Engine r = Engine.create();
    r.use(Recovery.withWriter(null), Sessions.many(List.of("a", "b"), cookieStore(SECRET)));
    r.get("/do", new SessionLab());
    r.get("/default", c -> Sessions.get(c));
    return r;
  }

  /** two: a group has a session of its own. */
  private static Engine two() {
    Engine r = Engine.create();
    Store memory = MemoryStore.create(GOB, SECRET);
    r.use(Recovery.withWriter(null), Sessions.of("first", memory));
    r.get("/do", new SessionLab());
    r.group("/group", Sessions.of("second", cookieStore(SECRET))).get("/do", new SessionLab());
    r.get("/many", c -> Sessions.get(c, "first"));
    return r;
  }

  /** replaced: two middlewares of one name share what was read. */
  private static Engine replaced() {
    Store store = cookieStore(SECRET);
    Engine r = Engine.create();
    r.use(Recovery.withWriter(null), Sessions.of("mysession", store));
    r.use(c -> Sessions.get(c).set("from", "the first"));
    r.get("/do", Sessions.of("mysession", store), new SessionLab());
    return r;
  }

  /** none: no middleware. */
  private static Engine none() {
    Engine r = Engine.create();
    r.use(Recovery.withWriter(null));
    r.get("/default", c -> Sessions.get(c));
    r.get("/many", c -> Sessions.get(c, "a"));
    return r;
  }

  /** otherName: another name is another session. */
  private static Engine otherName() {
    return single("other.session-name", cookieStore(SECRET).maxAge(0));
  }

  /** counter: the example that everybody knows. */
  private static Engine counter() {
    Engine r = Engine.create();
    r.use(Sessions.of("mysession", CookieStore.create(SECRET)));
    r.get(
        "/incr",
        c -> {
          Session session = Sessions.get(c);
          int count = session.get("count", Integer.class).map(n -> n + 1).orElse(0);
          session.set("count", count);
          session.save();
          c.json(200, H.of("count", count));
        });
    return r;
  }
}
