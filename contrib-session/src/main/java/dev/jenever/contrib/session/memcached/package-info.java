/**
 * Sessions in Memcached, in the format of {@code gorilla-sessions-memcache}.
 *
 * <pre>{@code
 * RecordStore store = MemcachedStore.create("localhost:11211", "secret".getBytes(UTF_8));
 * r.use(Sessions.of("mysession", store));
 * }</pre>
 *
 * <p>Needs {@code com.googlecode.xmemcached:xmemcached}.
 */
@NullMarked
package dev.jenever.contrib.session.memcached;

import org.jspecify.annotations.NullMarked;
