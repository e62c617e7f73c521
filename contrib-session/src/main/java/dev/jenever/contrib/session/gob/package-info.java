/**
 * Go's {@code encoding/gob} for what sessions hold: maps from anything to anything.
 *
 * <p>Streams describe their types, so that all of a stream can be read without knowing the Go
 * program, and be written again: {@link dev.jenever.contrib.session.gob.GoValue} carries what Java
 * has no word for.
 *
 * <pre>{@code
 * Map<Object, Object> values = Gob.decode(bytes);
 * values.put("theme", "dark");
 * byte[] again = Gob.encode(values, Set.of());
 * }</pre>
 */
@NullMarked
package dev.jenever.contrib.session.gob;

import org.jspecify.annotations.NullMarked;
