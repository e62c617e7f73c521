/** JSON with the bytes, the rules and the error texts of Go's {@code encoding/json}, on Jackson. */
@NullMarked
package dev.jenever.internal.json;

import org.jspecify.annotations.NullMarked;
