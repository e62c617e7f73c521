/** Request, response writer, headers and cookies: the transport-neutral face of HTTP. */
@NullMarked
package dev.jenever.http;

import org.jspecify.annotations.NullMarked;
