/** Serves files: what Go's {@code http.FileServer} and {@code http.ServeContent} do. */
@NullMarked
package dev.jenever.internal.files;

import org.jspecify.annotations.NullMarked;
