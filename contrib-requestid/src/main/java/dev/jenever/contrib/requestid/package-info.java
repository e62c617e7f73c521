/**
 * An id for each request: from the client or new, in the answer, in logs, in traces and in errors.
 *
 * <pre>{@code
 * r.use(RequestId.withDefaults());
 * r.get("/", c -> c.string(200, "%s", RequestId.get(c)));
 * }</pre>
 *
 * <p>Counterpart of {@code gin-contrib/requestid}.
 */
@NullMarked
package dev.jenever.contrib.requestid;

import org.jspecify.annotations.NullMarked;
