/**
 * Drives an engine in memory, with no socket: for tests of your own handlers and middleware.
 *
 * <pre>{@code
 * Engine r = Engine.create();
 * r.get("/hello/:name", c -> c.writer().writeString("hello " + c.param("name")));
 *
 * TestResponse response = TestClient.of(r).get("/hello/gin").send();
 *
 * response.status();   // 200
 * response.text();     // "hello gin"
 * }</pre>
 */
@NullMarked
package dev.jenever.testing;

import org.jspecify.annotations.NullMarked;
