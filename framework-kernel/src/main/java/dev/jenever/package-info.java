/**
 * Engine, router groups, handlers and the context: what a user of Jenever touches.
 *
 * <p>A tour:
 *
 * <pre>{@code
 * Engine r = Engine.withDefaults();                       // logs requests, recovers exceptions
 *
 * r.get("/ping", c -> c.json(200, H.of("message", "pong")));
 * r.get("/hello/:name", c -> c.string(200, "Hello %s", c.param("name")));
 * r.get("/search", c -> c.string(200, c.defaultQuery("q", "nothing")));
 * r.post("/books", c -> {
 *   Book book = c.shouldBindJson(Book.class);             // 400 when it does not fit
 *   c.json(201, store.add(book));
 * });
 *
 * RouterGroup admin = r.group("/admin", BasicAuth.of(Map.of("ada", "secret")));
 * admin.use(c -> {                                        // a middleware
 *   c.set("start", System.nanoTime());
 *   c.next();                                             // the handlers that follow
 *   log(System.nanoTime() - c.getInt64("start"));
 * });
 * admin.delete("/books/:id", c -> c.status(store.remove(c.param("id")) ? 204 : 404));
 *
 * r.staticDir("/assets", "./assets");
 * r.noRoute(c -> c.json(404, H.of("error", "not found")));
 * r.run(":8080");
 * }</pre>
 *
 * <p>A path is made of literal text, {@code :name} for a segment and {@code *name} for the rest;
 * literal text is preferred:
 *
 * <table>
 * <caption>What matches</caption>
 * <tr><th>route</th><th>request</th><th>parameters</th></tr>
 * <tr><td>{@code /users/new}</td><td>{@code /users/new}</td><td></td></tr>
 * <tr><td>{@code /users/:id}</td><td>{@code /users/7}</td><td>{@code id=7}</td></tr>
 * <tr><td>{@code /users/:id}</td><td>{@code /users/7/}</td><td>redirected to {@code /users/7}</td></tr>
 * <tr><td>{@code /files/*path}</td><td>{@code /files/a/b}</td><td>{@code path=/a/b}</td></tr>
 * </table>
 */
@NullMarked
package dev.jenever;

import org.jspecify.annotations.NullMarked;
