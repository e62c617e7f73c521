/**
 * Sessions in cookies, Redis, Memcached, databases and files, readable by Go's gin-contrib/sessions
 * and readable from it.
 *
 * <pre>{@code
 * r.use(Sessions.of("mysession", CookieStore.create("secret".getBytes(UTF_8))));
 * r.post("/login", c -> {
 *   Session session = Sessions.get(c);
 *   session.renewId();
 *   session.set("user", c.postForm("user"));
 *   session.save();
 *   c.string(200, "welcome");
 * });
 * }</pre>
 *
 * <p>{@link dev.jenever.contrib.session.Sessions} is the middleware, {@link
 * dev.jenever.contrib.session.Session} what handlers use, and a {@link
 * dev.jenever.contrib.session.Store} keeps the values: {@link
 * dev.jenever.contrib.session.CookieStore}, {@link dev.jenever.contrib.session.MemoryStore}, {@link
 * dev.jenever.contrib.session.FilesystemStore}, or one of your own over {@link
 * dev.jenever.contrib.session.Records}.
 */
@NullMarked
package dev.jenever.contrib.session;

import org.jspecify.annotations.NullMarked;
