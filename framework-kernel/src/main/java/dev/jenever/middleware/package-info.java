/**
 * The middleware that comes with the kernel: access log, recovery, basic authentication.
 *
 * <p>{@link dev.jenever.middleware.BasicAuth} is the one to copy when you write your own.
 */
@NullMarked
package dev.jenever.middleware;

import org.jspecify.annotations.NullMarked;
