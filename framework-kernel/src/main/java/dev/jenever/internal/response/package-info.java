/** The response writer: Gin's commit rules on top of what Go's net/http does to every response. */
@NullMarked
package dev.jenever.internal.response;

import org.jspecify.annotations.NullMarked;
