/** How an engine is served: execution modes, limits and the handle of a running server. */
@NullMarked
package dev.jenever.server;

import org.jspecify.annotations.NullMarked;
