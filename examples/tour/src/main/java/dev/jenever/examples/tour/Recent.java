package dev.jenever.examples.tour;

import dev.jenever.Context;
import dev.jenever.Handler;
import dev.jenever.contrib.session.CookieStore;
import dev.jenever.contrib.session.Options;
import dev.jenever.contrib.session.Session;
import dev.jenever.contrib.session.Sessions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** The books that a visitor has looked at, kept in a session. */
final class Recent {

  private static final String KEY = "recent";
  private static final int MOST = 5;

  private Recent() {}

  /** Sessions in cookies, under a key that is drawn at each start; a service has it configured. */
  static Handler sessions() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    Options options = Options.safe().withSecure(false);
    return Sessions.builder().singleCookie().of("tour", CookieStore.create(key).options(options));
  }

  static void remember(Context c) {
    long id = c.shouldBindUri(BookUri.class).id();
    Session session = Sessions.get(c);
    List<Long> recent = new ArrayList<>(seen(session));
    recent.remove(Long.valueOf(id));
    recent.add(0, id);
    session.set(KEY, recent.subList(0, Math.min(MOST, recent.size())));
    session.save();
  }

  static void show(Context c) {
    c.json(200, new Books(seen(Sessions.get(c))));
  }

  @SuppressWarnings("unchecked")
  private static List<Long> seen(Session session) {
    return session.get(KEY, List.class).orElse(List.of());
  }

  /** The numbers of the books, the last one first. */
  record Books(List<Long> recent) {}
}
